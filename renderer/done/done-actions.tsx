import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { HelpButton } from '../review/help-button';
import { type Help, helpFor } from '../review/reason-help';
import { useRepair } from '../run/repair-context';
import type { RunView } from '../run/run-view';
import { CopyDetailsButton, SaveReportButton } from '../ui/hand-over';
import type { Done, Ending } from './done-of';

type Primary = Help | 'see-found' | 'close';

const primaries: Record<Exclude<Ending, 'elsewhere'>, Primary> = {
  good: 'open-teams',
  unproven: 'open-teams',
  partly: 'check-again',
  administrator: 'copy-details',
  stopped: 'check-again',
  restart: 'close',
  undone: 'close',
  'undone-partly': 'check-again',
  'undone-unsure': 'copy-details',
  fault: 'check-again',
};

interface DoneActionsProps {
  readonly done: Done;
  readonly work: RunView;
  /** True once the person has said that Teams signed them in. */
  readonly worked: boolean;
  onOpenTeams(): void;
}

/** The buttons of Done: the same ones on every ending, and the one that helps most is the primary one. */
export function DoneActions({ done, work, worked, onOpenTeams }: DoneActionsProps) {
  const { t } = useTranslation();
  const { startCheck, startUndo } = useRepair();
  const primary = worked ? 'close' : primaryOf(done, work);
  return (
    <>
      {done.canUndo && <Button onClick={() => void startUndo(work.runId)}>{t('common.undo')}</Button>}
      <SaveReportButton runId={work.runId} />
      {primary !== 'copy-details' && <CopyDetailsButton runId={work.runId} />}
      {primary !== 'close' && <Button onClick={() => window.close()}>{t('common.close')}</Button>}
      {primary !== 'open-teams' && primary !== 'check-again' && primary !== 'see-found' && (
        <Button onClick={() => void startCheck({})}>{t('common.checkAgain')}</Button>
      )}
      {primary === 'close' && (
        <Button appearance="primary" onClick={() => window.close()}>
          {t('common.close')}
        </Button>
      )}
      {primary === 'see-found' && (
        <Button appearance="primary" onClick={() => void startCheck({})}>
          {t('listening.seeFound')}
        </Button>
      )}
      {primary !== 'close' && primary !== 'see-found' && (
        <HelpButton help={primary} runId={work.runId} onOpenTeams={onOpenTeams} />
      )}
    </>
  );
}

function primaryOf({ ending }: Done, { listening, reason }: RunView): Primary {
  if (listening?.state === 'ended' && listening.heard === 'failure') return 'see-found';
  return ending === 'elsewhere' ? helpFor(reason) : primaries[ending];
}
