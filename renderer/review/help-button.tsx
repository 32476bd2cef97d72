import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { RunId } from '../../shared/model/run';
import { useRepair } from '../run/repair-context';
import { CopyDetailsButton } from '../ui/hand-over';
import { OpenPlaceButton } from '../ui/open-place-button';
import type { Help } from './reason-help';

/** The button for what helps most when the cause is somebody else's to remove. */
export function HelpButton({
  help,
  runId,
  onOpenTeams,
  isTeamsOpen = false,
  onLeft,
}: {
  help: Help;
  runId: RunId;
  onOpenTeams: () => void;
  /** This app has just opened it: the button brings it to the front. */
  isTeamsOpen?: boolean;
  /** Called when a place outside of this window has been opened. */
  onLeft?: () => void;
}) {
  const { t } = useTranslation();
  const { startCheck } = useRepair();
  switch (help) {
    case 'copy-details':
      return <CopyDetailsButton runId={runId} primary />;
    case 'check-again':
      return (
        <Button appearance="primary" onClick={() => void startCheck({})}>
          {t('common.checkAgain')}
        </Button>
      );
    case 'open-teams':
      return (
        <Button appearance="primary" onClick={onOpenTeams}>
          {t(isTeamsOpen ? 'done.showTeams' : 'done.openTeams')}
        </Button>
      );
    default:
      return <OpenPlaceButton place={help} primary onLeft={onLeft} />;
  }
}
