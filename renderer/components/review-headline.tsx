import { useTranslation } from 'react-i18next';
import { sayTime } from '../i18n/format';
import { sayMessage } from '../i18n/say-message';
import { readClock } from '../read-evidence';
import { countRepairable, type Review } from '../review-of';
import type { RunView } from '../run-view';

/** The heading of Review, by what was found. */
export function useReviewTitle(review: Review): string {
  const { t } = useTranslation();
  const { verdict } = review;
  switch (verdict.kind) {
    case 'found':
      return t('review.found', { count: countRepairable(review) });
    case 'elsewhere':
      return t(`review.elsewhere.${verdict.owner}`);
    case 'offline':
      return t('review.offline');
    case 'blocked':
      return t('manual.title');
    case 'unsupported':
      return t('review.unsupported');
    case 'unanswered':
      return t('review.unanswered');
    case 'fault':
      return t('done.fault');
    case 'nothing':
      return t('review.nothing');
  }
}

/** The one sentence under it: the cause and how sure we are of it. */
export function ReviewLead({ review, run }: { review: Review; run: RunView }) {
  const { t } = useTranslation();
  switch (review.verdict.kind) {
    case 'found':
      return <Cause review={review} />;
    case 'elsewhere': {
      const count = countRepairable(review);
      return (
        <>
          {run.reason
            ? t('review.elsewhere.lead', { text: run.reason.text, code: run.reason.code })
            : t('review.elsewhere.leadNoReason')}
          {count > 0 && ` ${t('review.foundHere', { count })}`}
        </>
      );
    }
    case 'offline':
      return t('review.offlineLead');
    case 'blocked':
      return t('manual.lead');
    case 'unsupported':
      return t('review.unsupportedLead');
    case 'unanswered':
      return t('review.unansweredLead');
    case 'fault':
      return t('done.faultLead');
    case 'nothing':
      return t('review.nothingLead');
  }
}

function Cause({ review }: { review: Review }) {
  const { t } = useTranslation();
  const { cause } = review;
  if (cause === null) return null;
  const clock = cause.id === 'clock.offset' ? readClock(cause) : null;
  return (
    <>
      <strong>{cause.likelihood === 'likely' ? t('review.mostLikely') : t('review.possibly')}</strong>{' '}
      {sayMessage(cause.message)}
      {clock && ` ${t('review.clockReads', { shown: sayTime(clock.shown), real: sayTime(clock.real) })}`}
    </>
  );
}
