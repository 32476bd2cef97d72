import { useTranslation } from 'react-i18next';
import { isServiceNumber, openingOf } from '../../shared/model/reason';
import { sayTime } from '../i18n/format';
import { sayMessage } from '../i18n/say-message';
import { mayTryBrowser } from '../run/obstacles';
import { readClock } from '../run/read-evidence';
import { findingsOf, type RunView } from '../run/run-view';
import { countRepairable, type Review } from './review-of';

/** The heading of Review, by what was found. */
export function useReviewTitle(review: Review): string {
  const { t } = useTranslation();
  const { verdict } = review;
  switch (verdict.kind) {
    case 'found':
      return t('review.found', { count: countRepairable(review) });
    case 'elsewhere':
      return t(`review.elsewhere.${verdict.owner}`);
    case 'blocked':
      return t('manual.title');
    case 'fault':
      return t('done.fault');
    default:
      return t(`review.${verdict.kind}`);
  }
}

/** The one sentence under it: the cause and how sure we are of it. */
export function ReviewLead({ review, run }: { review: Review; run: RunView }) {
  const { t } = useTranslation();
  const { spoke, limit } = review;
  const [first] = review.elsewhere;
  const count = countRepairable(review);
  const unreached = review.elsewhere.find(({ id }) => id === 'network.reach');
  const foundHere = count > 0 && ` ${t('review.foundHere', { count })}`;
  switch (review.verdict.kind) {
    case 'found':
    case 'worth':
      return <Cause review={review} />;
    case 'elsewhere':
      return (
        <>
          {run.reason
            ? t(`review.elsewhere.lead.${openingOf(run.reason)}`, { text: run.reason.text })
            : t('review.elsewhere.leadFound', { finding: first ? sayMessage(first.message) : '' })}
          {foundHere}
        </>
      );
    case 'limited':
      return (
        <>
          {limit && sayMessage(limit.message)}
          {foundHere}
        </>
      );
    case 'network':
      return (
        <>
          {unreached && sayMessage(unreached.message)}
          {foundHere}
        </>
      );
    case 'fresh':
      return spoke ? sayMessage(spoke.message) : null;
    case 'spoken':
      return t('review.spokenLead', { reason: spoke ? sayMessage(spoke.message) : '' });
    case 'offline':
      return [t('review.offlineLead'), ...(count > 0 ? [t('review.offlineFixable')] : [])].join(' ');
    case 'unsure':
      return run.reason && isServiceNumber(run.reason.code)
        ? t('review.unsureNumberLead', { code: run.reason.code })
        : t('review.unsureLead');
    case 'unsupported':
      return [
        t('review.unsupportedLead'),
        ...(mayTryBrowser(findingsOf(run)) ? [t('review.unsupportedBrowser')] : []),
      ].join(' ');
    case 'blocked':
      return t('manual.lead');
    case 'fault':
      return t('done.faultLead');
    default:
      return t(`review.${review.verdict.kind}Lead`);
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
