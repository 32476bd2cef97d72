import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { ManualPath } from '../components/manual-path';
import { Notice } from '../components/notice';
import { Page } from '../components/page';
import { ReviewActions } from '../components/review-actions';
import { ReviewFindings } from '../components/review-findings';
import { ReviewLead, useReviewTitle } from '../components/review-headline';
import { useRepair } from '../repair-context';
import { reviewOf } from '../review-of';
import type { RunView } from '../run-view';

/** What was found: the likeliest cause in one sentence, every verdict below it, and the one thing to do next. */
export function ReviewPage() {
  const { check } = useRepair();
  return check === null ? null : <ReviewOf run={check} />;
}

function ReviewOf({ run }: { run: RunView }) {
  const { t } = useTranslation();
  const { call } = useRepair();
  const review = reviewOf(run);
  const title = useReviewTitle(review);
  const closesTeams = run.plan?.repairs.some((repair) => repair.id === 'teams.close') ?? false;
  return (
    <Page
      title={title}
      lead={<ReviewLead review={review} run={run} />}
      actions={<ReviewActions review={review} run={run} />}
    >
      {run.reason?.class === 'password' && (
        <div>
          <Button onClick={() => void call('openPlace', { place: 'password-reset' })}>
            {t('review.elsewhere.resetPassword')}
          </Button>
        </div>
      )}
      {review.verdict.kind === 'blocked' && <ManualPath />}
      {closesTeams && <Notice intent="info">{t('review.closesTeams')}</Notice>}
      <ReviewFindings review={review} />
    </Page>
  );
}
