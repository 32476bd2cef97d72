import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TeamsListening } from '../done/teams-listening';
import { useListening } from '../done/use-listening';
import { sayMessage } from '../i18n/say-message';
import { useRepair } from '../run/repair-context';
import type { RunView } from '../run/run-view';
import { Notice } from '../ui/notice';
import { Page } from '../ui/page';
import { FreshSignIn } from './fresh-sign-in';
import { ReasonHelpCard } from './reason-help-card';
import { ReviewActions } from './review-actions';
import { ReviewFindings } from './review-findings';
import { ReviewLead, useReviewTitle } from './review-headline';
import { reviewOf } from './review-of';

/** What was found: the likeliest cause in one sentence, every verdict below it, and the one thing to do next. */
export function ReviewPage() {
  const { check } = useRepair();
  return check === null ? null : <ReviewOf run={check} />;
}

function ReviewOf({ run }: { run: RunView }) {
  const { t } = useTranslation();
  const review = reviewOf(run);
  const title = useReviewTitle(review);
  const [worked, setWorked] = useState(false);
  const { openTeams, stop } = useListening(run, { atOnce: false });
  const closesTeams = run.plan?.repairs.some((repair) => repair.id === 'teams.close') ?? false;
  const isLimitSaid = review.verdict.kind === 'limited' || review.verdict.kind === 'unsupported';
  return (
    <Page
      title={title}
      lead={<ReviewLead review={review} run={run} />}
      actions={<ReviewActions review={review} run={run} onOpenTeams={() => void openTeams()} />}
    >
      {run.listening !== null && (
        <TeamsListening
          run={run}
          worked={worked}
          onWorked={() => {
            setWorked(true);
            stop();
          }}
        />
      )}
      {review.limit && !isLimitSaid && <Notice intent="warning">{sayMessage(review.limit.message)}</Notice>}
      <ReasonHelpCard reason={run.reason} />
      {review.fresh && <FreshSignIn offer={review.fresh} isOnly={review.verdict.kind === 'fresh'} />}
      {closesTeams && <Notice intent="info">{t('review.closesTeams')}</Notice>}
      <ReviewFindings review={review} />
    </Page>
  );
}
