import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { RunId } from '../../shared/model/run';
import { useRepair } from '../run/repair-context';
import { CopyDetailsButton } from '../ui/hand-over';
import type { Help } from './reason-help';

/** The button for what helps most when the cause is somebody else's to remove. */
export function HelpButton({
  help,
  runId,
  onOpenTeams,
}: {
  help: Help;
  runId: RunId;
  onOpenTeams: () => void;
}) {
  const { t } = useTranslation();
  const { call, startCheck } = useRepair();
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
          {t('done.openTeams')}
        </Button>
      );
    case 'password-reset':
    case 'teams-web':
      return (
        <Button appearance="primary" onClick={() => void call('openPlace', { place: help })}>
          {t(help === 'teams-web' ? 'reasonHelp.openWeb' : 'reasonHelp.resetPassword')}
        </Button>
      );
  }
}
