import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useRepair } from '../run/repair-context';
import type { RunView } from '../run/run-view';
import { StartPlanButton } from '../run/start-plan-button';
import { useChosenPlan } from '../run/use-start-repairs';
import { CopyDetailsButton, SaveReportButton } from '../ui/hand-over';
import { HelpButton } from './help-button';
import { type Help, helpFor } from './reason-help';
import { countRepairable, type Review } from './review-of';

type Primary = Help | 'fix' | 'fresh' | 'close';

interface ReviewActionsProps {
  readonly review: Review;
  readonly run: RunView;
  onOpenTeams(): void;
}

/** The buttons of Review. Whose cause it is decides which one is the primary one. */
export function ReviewActions({ review, run, onOpenTeams }: ReviewActionsProps) {
  const { t } = useTranslation();
  const { go } = useRepair();
  const seeChosen = useChosenPlan();
  const { kind } = review.verdict;
  const count = countRepairable(review);
  const canFix =
    count > 0 && run.plan !== null && kind !== 'blocked' && kind !== 'unsupported' && kind !== 'fault';
  const primary = primaryOf(review, run, canFix);
  const isOurs = primary === 'fix';
  const { fresh } = review;
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
      {run.offers.some((offer) => !offer.first) && (
        <Button onClick={() => go({ type: 'part-opened', part: 'still', chosenPlan: null })}>
          {t('still.more')}
        </Button>
      )}
      {kind !== 'found' && kind !== 'nothing' && primary !== 'copy-details' && (
        <CopyDetailsButton runId={run.runId} />
      )}
      {canFix && run.plan && (
        <StartPlanButton plan={run.plan} label={t('common.fixAll', { count })} primary={isOurs} />
      )}
      {primary === 'fresh' && fresh && (
        <Button appearance="primary" onClick={() => void seeChosen([fresh.repair])}>
          {t('offer.freshChoose')}
        </Button>
      )}
      {primary === 'close' && (
        <Button appearance="primary" onClick={() => window.close()}>
          {t('common.close')}
        </Button>
      )}
      {primary !== 'fix' && primary !== 'fresh' && primary !== 'close' && (
        <HelpButton help={primary} runId={run.runId} onOpenTeams={onOpenTeams} />
      )}
    </>
  );
}

function primaryOf({ verdict }: Review, { reason }: RunView, canFix: boolean): Primary {
  switch (verdict.kind) {
    case 'found':
      return 'fix';
    case 'fresh':
      return 'fresh';
    case 'limited':
      return canFix ? 'fix' : 'close';
    case 'elsewhere':
      return helpFor(reason);
    case 'unsupported':
      return 'copy-details';
    case 'nothing':
    case 'worth':
    case 'spoken':
      return 'open-teams';
    case 'offline':
    case 'network':
    case 'blocked':
    case 'unanswered':
    case 'fault':
      return 'check-again';
  }
}
