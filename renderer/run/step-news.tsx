import { useTranslation } from 'react-i18next';
import { useAnnouncement } from '../ui/announcer';
import { outcomeWord } from './outcome-word';
import { useRepair } from './repair-context';
import { useRepairTitle } from './use-repair-title';

/** Tells screen readers when a step begins or ends; there is nothing to see. */
export function StepNews() {
  const { t } = useTranslation();
  const { work } = useRepair();
  const titleOf = useRepairTitle(work);
  const running = work?.steps.find((step) => step.state === 'running' || step.state === 'verifying');
  const ended = work?.steps.filter((step) => step.outcome !== null).at(-1);
  const end = ended?.outcome
    ? t('fixing.announceEnd', {
        step: titleOf(ended.repair),
        outcome: t(`outcome.${outcomeWord(ended.outcome, work?.kind ?? 'fix', ended.why)}`),
      })
    : '';
  const start = running ? t('fixing.announceStart', { step: titleOf(running.repair) }) : '';
  useAnnouncement([end, start].filter((words) => words !== '').join('. '));
  return null;
}
