import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SecondLineOffer } from '../../shared/model/plan';
import { OfferWords } from '../done/offer-words';
import { TeamsListening, useListening } from '../done/teams-listening';
import { sayMessage } from '../i18n/say-message';
import { isNetwork } from '../run/obstacles';
import { useRepair } from '../run/repair-context';
import type { RunView } from '../run/run-view';
import { useChosenPlan } from '../run/use-start-repairs';
import { Notice } from '../ui/notice';
import { Page } from '../ui/page';
import { Surface } from '../ui/surface';
import { listsToVisit } from './accounts-to-visit';
import { ReasonFactsCard, ReasonHelpCard } from './reason-help-card';
import { ReviewActions } from './review-actions';
import { ReviewFindings } from './review-findings';
import { ReviewLead, useReviewTitle } from './review-headline';
import { reviewOf } from './review-of';
import { canFix, primaryOf, teamsNotice } from './review-primary';

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
  const [hasLeft, setHasLeft] = useState(false);
  const [areSettled, setAreSettled] = useState(false);
  const { openTeams, stop } = useListening(run, { atOnce: false });
  const notice = teamsNotice(review, run);
  const accounts = review.attention.find(({ id }) => id === 'accounts.conflict');
  // What the page began with is no longer so; nothing else was looked at since.
  const isSettled = areSettled && review.verdict.kind === 'worth' && review.cause?.id === 'accounts.conflict';
  const isLimitSaid = review.verdict.kind === 'limited' || review.verdict.kind === 'unsupported';
  return (
    <Page
      title={isSettled ? t('review.settled') : title}
      lead={isSettled ? t('review.settledLead') : <ReviewLead review={review} run={run} />}
      actions={
        <ReviewActions
          review={review}
          run={run}
          isSettled={isSettled}
          onOpenTeams={() => void openTeams()}
          onLeft={() => setHasLeft(true)}
        />
      }
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
      <ReasonHelpCard run={run} hasNetworkCard={review.elsewhere.some(isNetwork)} />
      {review.fresh && <FreshSignIn offer={review.fresh} isOnly={review.verdict.kind === 'fresh'} />}
      {notice && <Notice intent="info">{t(notice)}</Notice>}
      {canFix(review, run) && listsToVisit(accounts, null).length > 0 && (
        <Notice intent="info">{t('review.accountsFollow')}</Notice>
      )}
      <ReviewFindings
        review={review}
        primary={primaryOf(review, run)}
        hasLeft={hasLeft}
        onSettled={setAreSettled}
      />
      <ReasonFactsCard run={run} />
    </Page>
  );
}

const useFreshStyles = makeStyles({
  title: { margin: '0 0 4px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '12px' },
  words: { flexGrow: 1, flexBasis: '260px', minWidth: 0 },
});

/**
 * The offer that stands before all others when a saved sign-in was refused. It takes a person's own sign-in away, so
 * it is never part of Fix all: with other faults it is added on request, and alone it is the page's own button.
 */
function FreshSignIn({ offer, isOnly }: { offer: SecondLineOffer; isOnly: boolean }) {
  const { t } = useTranslation();
  const styles = useFreshStyles();
  const { check } = useRepair();
  const seeChosen = useChosenPlan();
  const others = check?.plan?.repairs.map((repair) => repair.id) ?? [];
  return (
    <Surface>
      <div className={styles.row}>
        <div className={styles.words}>
          <h2 className={styles.title}>{t('offer.freshTitle')}</h2>
          <OfferWords offer={offer} />
        </div>
        {!isOnly && (
          <Button onClick={() => void seeChosen([...others, offer.repair])}>{t('offer.freshAdd')}</Button>
        )}
      </div>
    </Surface>
  );
}
