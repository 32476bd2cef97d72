import { useTranslation } from 'react-i18next';
import { outcomeWord } from '../run/outcome-word';
import { useRepair } from '../run/repair-context';
import { useRepairTitle } from '../run/use-repair-title';
import { HiddenText } from './hidden-text';

/** Tells screen readers when a step begins or ends; the region is there before anything is said in it. */
export function Announcer() {
  const { t } = useTranslation();
  const { work } = useRepair();
  const titleOf = useRepairTitle(work);
  const running = work?.steps.find((step) => step.state === 'running' || step.state === 'verifying');
  const ended = work?.steps.filter((step) => step.outcome !== null).at(-1);
  const words: string[] = [];
  if (ended?.outcome) {
    words.push(
      t('fixing.announceEnd', {
        step: titleOf(ended.repair),
        outcome: t(`outcome.${outcomeWord(ended.outcome, work?.kind ?? 'fix', ended.message !== null)}`),
      }),
    );
  }
  if (running) words.push(t('fixing.announceStart', { step: titleOf(running.repair) }));
  return <HiddenText live>{words.join('. ')}</HiddenText>;
}
