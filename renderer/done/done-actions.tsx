import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { HelpButton } from '../review/help-button';
import { useRepair } from '../run/repair-context';
import type { RunView } from '../run/run-view';
import { useGoOn } from '../run/use-start-repairs';
import type { MenuItem } from '../ui/flyout-menu';
import { CopyDetailsButton } from '../ui/hand-over';
import { MoreMenu } from '../ui/more-menu';
import type { Done } from './done-of';
import { type Primary, primaryOf } from './done-primary';

interface DoneActionsProps {
  readonly done: Done;
  readonly work: RunView;
  /** True once the person has said that Teams signed them in. */
  readonly worked: boolean;
  onOpenTeams(): void;
}

/** The buttons of Done: the one that helps most, at most three others, and the rest in a menu. */
export function DoneActions({ done, work, worked, onOpenTeams }: DoneActionsProps) {
  const { t } = useTranslation();
  const { startCheck, startUndo } = useRepair();
  const primary = worked ? 'close' : primaryOf(done, work);
  const close: MenuItem = { label: t('common.close'), act: () => window.close() };
  return (
    <>
      <MoreMenu runId={work.runId} items={primary === 'close' ? [] : [close]} />
      {done.canUndo && <Button onClick={() => void startUndo(work.runId)}>{t('common.undo')}</Button>}
      {primary !== 'check-again' && primary !== 'see-found' && (
        <Button onClick={() => void startCheck({})}>{t('common.checkAgain')}</Button>
      )}
      {primary !== 'copy-details' && <CopyDetailsButton runId={work.runId} />}
      <PrimaryButton primary={primary} done={done} work={work} onOpenTeams={onOpenTeams} />
    </>
  );
}

function PrimaryButton({
  primary,
  done,
  work,
  onOpenTeams,
}: Omit<DoneActionsProps, 'worked'> & { readonly primary: Primary }) {
  const { t } = useTranslation();
  const { startCheck, go } = useRepair();
  const goOn = useGoOn(done.open);
  const words = { call: 'done.afterCall', permission: 'done.askAgain' } as const;
  switch (primary) {
    case 'close':
      return <Main label={t('common.close')} act={() => window.close()} />;
    case 'see-found':
      return <Main label={t('listening.seeFound')} act={() => void startCheck({})} />;
    case 'history':
      return <Main label={t('start.seeHistory')} act={() => go({ type: 'side-opened', side: 'history' })} />;
    case 'go-on': {
      const word = done.ending === 'call' || done.ending === 'permission' ? words[done.ending] : 'done.goOn';
      return <Main label={t(word)} act={() => void goOn()} />;
    }
    default:
      return (
        <HelpButton
          help={primary}
          runId={work.runId}
          onOpenTeams={onOpenTeams}
          isTeamsOpen={done.openedTeams}
        />
      );
  }
}

function Main({ label, act }: Pick<MenuItem, 'label' | 'act'>) {
  return (
    <Button appearance="primary" onClick={act}>
      {label}
    </Button>
  );
}
