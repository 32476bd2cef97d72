import { useTranslation } from 'react-i18next';
import { isSecondLine } from '../../shared/repairs';
import type { RunView } from '../run/run-view';
import type { Done } from './done-of';

/** Heading and sentence of the Done page. */
export function useDoneWords(done: Done, work: RunView): { readonly title: string; readonly lead: string } {
  const { t } = useTranslation();
  const { fixed, total } = done.faults;
  switch (done.ending) {
    case 'good':
      return { title: t(isFreshStart(done) ? 'done.fresh' : 'done.good'), lead: t('done.goodLead') };
    case 'unproven':
      return { title: t('done.unproven'), lead: t('done.goodLead') };
    case 'partly':
      return { title: t('done.partly', { fixed, total }), lead: t('done.partlyLead') };
    case 'administrator':
      return { title: t('done.administrator'), lead: t('done.administratorLead') };
    case 'elsewhere':
      return {
        title: t('done.elsewhere'),
        lead: work.reason
          ? t('review.elsewhere.lead', { text: work.reason.text, code: work.reason.code })
          : t('review.elsewhere.leadNoReason'),
      };
    case 'stopped':
      return {
        title: t('done.stopped'),
        lead:
          done.proven.length > 0
            ? t('done.stoppedLead', { count: done.proven.length })
            : t('done.stoppedNothing'),
      };
    case 'restart':
      return { title: t('done.restart'), lead: t('done.restartLead') };
    case 'undone':
      return { title: t('done.undone'), lead: t('done.undoneLead') };
    case 'undone-partly':
      return { title: t('done.undonePartly'), lead: t('done.undonePartlyLead') };
    case 'undone-unsure':
      return { title: t('done.undoneUnsure'), lead: t('done.undoneUnsureLead') };
    case 'fault':
      return { title: t('done.fault'), lead: t('done.faultLead') };
  }
}

/** Starting afresh mends no fault that was found: nothing is said to be fixed. */
function isFreshStart({ proven }: Done): boolean {
  return proven.every(({ repair }) => isSecondLine(repair));
}
