import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useRepair } from '../repair-context';
import { countRepairable, type Review } from '../review-of';
import type { RunView } from '../run-view';
import { CopyDetailsButton, SaveReportButton } from './hand-over';
import { StartPlanButton } from './start-plan-button';

/** The buttons of Review. Whose cause it is decides which one is the primary one. */
export function ReviewActions({ review, run }: { review: Review; run: RunView }) {
  const { t } = useTranslation();
  const { call, startCheck, go } = useRepair();
  const { kind } = review.verdict;
  const count = countRepairable(review);
  const canFix =
    count > 0 && run.plan !== null && kind !== 'blocked' && kind !== 'unsupported' && kind !== 'fault';
  const isOurs = kind === 'found';
  return (
    <>
      <SaveReportButton runId={run.runId} />
      {canFix && (
        <Button onClick={() => go({ type: 'part-opened', part: 'changes', chosenPlan: null })}>
          {t('common.seeChanges')}
        </Button>
      )}
      {canFix && isOurs && (
        <Button onClick={() => go({ type: 'part-opened', part: 'choose', chosenPlan: null })}>
          {t('common.choose')}
        </Button>
      )}
      {!isOurs && kind !== 'elsewhere' && kind !== 'nothing' && (
        <CopyDetailsButton runId={run.runId} primary={kind === 'unsupported'} />
      )}
      {kind === 'nothing' && <Button onClick={() => void startCheck({})}>{t('common.checkAgain')}</Button>}
      {canFix && run.plan && (
        <StartPlanButton plan={run.plan} label={t('common.fixAll', { count })} primary={isOurs} />
      )}
      {kind === 'elsewhere' && <CopyDetailsButton runId={run.runId} primary />}
      {kind === 'nothing' && (
        <Button appearance="primary" onClick={() => void call('openTeams', {})}>
          {t('done.openTeams')}
        </Button>
      )}
      {(kind === 'offline' || kind === 'blocked' || kind === 'unanswered' || kind === 'fault') && (
        <Button appearance="primary" onClick={() => void startCheck({})}>
          {t('common.checkAgain')}
        </Button>
      )}
    </>
  );
}
