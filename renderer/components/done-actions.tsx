import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Done, Ending } from '../done-of';
import { useRepair } from '../repair-context';
import type { RunView } from '../run-view';
import { CopyDetailsButton, SaveReportButton } from './hand-over';

type Primary = 'open-teams' | 'copy-details' | 'check-again' | 'close';

const primaries: Record<Ending, Primary> = {
  good: 'open-teams',
  unproven: 'open-teams',
  partly: 'check-again',
  administrator: 'copy-details',
  elsewhere: 'copy-details',
  stopped: 'check-again',
  restart: 'close',
  undone: 'close',
  'undone-partly': 'check-again',
  fault: 'check-again',
};

/** The buttons of Done: the same ones on every ending, and the one that helps most is the primary one. */
export function DoneActions({
  done,
  work,
  onTeamsOpened,
}: {
  done: Done;
  work: RunView;
  onTeamsOpened: () => void;
}) {
  const { t } = useTranslation();
  const { call, startCheck, startUndo } = useRepair();
  const primary = primaries[done.ending];
  const looks = (name: Primary) => (name === primary ? 'primary' : 'secondary');
  const openTeams = async () => {
    if (await call('openTeams', {})) onTeamsOpened();
  };
  return (
    <>
      {done.canUndo && <Button onClick={() => void startUndo(work.runId)}>{t('common.undo')}</Button>}
      <SaveReportButton runId={work.runId} />
      {primary !== 'copy-details' && <CopyDetailsButton runId={work.runId} />}
      {primary !== 'close' && <Button onClick={() => window.close()}>{t('common.close')}</Button>}
      {primary !== 'open-teams' && (
        <Button appearance={looks('check-again')} onClick={() => void startCheck({})}>
          {t('common.checkAgain')}
        </Button>
      )}
      {primary === 'copy-details' && <CopyDetailsButton runId={work.runId} primary />}
      {primary === 'close' && (
        <Button appearance="primary" onClick={() => window.close()}>
          {t('common.close')}
        </Button>
      )}
      {primary === 'open-teams' && (
        <Button appearance="primary" onClick={() => void openTeams()}>
          {t('done.openTeams')}
        </Button>
      )}
    </>
  );
}
