import { makeStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { RunId } from '../../shared/model/run';
import { useRepair } from '../run/repair-context';
import { FlyoutMenu, type MenuItem } from './flyout-menu';
import { useSaveReport } from './hand-over';
import { StatusMark } from './status-mark';

const useStyles = makeStyles({ more: { display: 'inline-flex', alignItems: 'center', gap: '12px' } });

/** What is wanted seldom once a run has ended: the report, whatever the page adds, and the way back to the first page. */
export function MoreMenu({ runId, items = [] }: { runId: RunId; items?: readonly MenuItem[] }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { go } = useRepair();
  const { save, isSaved } = useSaveReport(runId);
  return (
    <div className={styles.more}>
      {isSaved && <StatusMark tone="good">{t('common.saved')}</StatusMark>}
      <FlyoutMenu
        label={t('common.more')}
        button={{ text: t('common.more') }}
        opens="above"
        items={[
          ...items,
          { label: t('common.saveReport'), act: () => void save() },
          { label: t('common.startOver'), act: () => go({ type: 'started-over' }) },
        ]}
      />
    </div>
  );
}
