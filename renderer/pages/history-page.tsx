import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '../../shared/contract';
import { SaveReportButton } from '../components/hand-over';
import { Notice } from '../components/notice';
import { Page } from '../components/page';
import { SimulationBadge } from '../components/simulation-badge';
import { Surface } from '../components/surface';
import { sayDayAndTime } from '../i18n/format';
import { findRecurringRepairs } from '../recurring-repairs';
import { useRepair } from '../repair-context';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px 16px',
    padding: '10px 16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    ':first-child': { borderTopStyle: 'none' },
  },
  words: { display: 'flex', flexDirection: 'column', flexGrow: 1, flexBasis: '220px', minWidth: 0 },
  head: { display: 'flex', alignItems: 'center', gap: '8px' },
  quiet: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** Every run this PC has seen, what it changed, and the way back. */
export function HistoryPage() {
  const { t } = useTranslation();
  const styles = useStyles();
  const { call, go } = useRepair();
  const [entries, setEntries] = useState<readonly HistoryEntry[] | null>(null);
  useEffect(() => {
    void call('readHistory', {}).then((history) => setEntries(history?.entries ?? []));
  }, [call]);
  return (
    <Page
      title={t('history.title')}
      lead={entries?.length === 0 ? t('history.empty') : t('history.lead')}
      actions={<Button onClick={() => go({ type: 'side-closed' })}>{t('common.back')}</Button>}
    >
      {entries === null && <Spinner size="tiny" />}
      {findRecurringRepairs(entries ?? []).map(({ repair, count }) => (
        <Notice key={repair} intent="warning">
          {t('history.recurring', { repair: t(`repairName.${repair}`), count })}
        </Notice>
      ))}
      {entries !== null && entries.length > 0 && (
        <Surface flush>
          <ul className={styles.list}>
            {entries.map((entry) => (
              <HistoryRow key={entry.runId} entry={entry} />
            ))}
          </ul>
        </Surface>
      )}
    </Page>
  );
}

function HistoryRow({ entry }: { entry: HistoryEntry }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { startUndo } = useRepair();
  const when = sayDayAndTime(new Date(entry.startedAt));
  const what =
    entry.exitCode === null
      ? t('history.unfinished')
      : entry.repaired.map((repair) => t(`repairName.${repair}`)).join(', ') || t('history.nothing');
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <span className={styles.head}>
          {t(`history.kind.${entry.kind}`)}, {when}
          {entry.simulated && <SimulationBadge />}
        </span>
        <span className={styles.quiet}>{what}</span>
      </div>
      {entry.canUndo && (
        <Button aria-label={t('history.undoRun', { when })} onClick={() => void startUndo(entry.runId)}>
          {t('history.undoShort')}
        </Button>
      )}
      {entry.exitCode !== null && (
        <SaveReportButton runId={entry.runId} label={t('history.reportRun', { when })} />
      )}
    </li>
  );
}
