import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '../../shared/contract';
import type { RecordProblem } from '../../shared/model/record';
import type { RepairId } from '../../shared/model/repair';
import { isErrand } from '../../shared/repairs';
import { sayDayAndTime } from '../i18n/format';
import { findWord } from '../i18n/say-message';
import type { Value } from '../run/client';
import { outcomeWord } from '../run/outcome-word';
import { useRepair } from '../run/repair-context';
import { SaveReportButton } from '../ui/hand-over';
import { Notice } from '../ui/notice';
import { Page } from '../ui/page';
import { Raw } from '../ui/raw';
import { RecordNotice } from '../ui/record-notice';
import { SimulationBadge } from '../ui/simulation-badge';
import { Surface } from '../ui/surface';
import { ForgetHistory } from './forget-history';

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

type History = Value<'readHistory'>;

/** Every run this PC has seen, what it changed, and the way back. */
export function HistoryPage() {
  const { t } = useTranslation();
  const styles = useStyles();
  const { call, go } = useRepair();
  const [history, setHistory] = useState<History | null>(null);
  const read = useCallback(
    () => void call('readHistory', {}).then((found) => setHistory(found ?? { entries: [], records: [] })),
    [call],
  );
  useEffect(read, [read]);
  const { entries, records } = history ?? { entries: [], records: [] };
  const unread = records.filter(
    ({ run, mayHideChanges }) => mayHideChanges && !entries.some(({ runId }) => runId === run),
  );
  const isEmpty = history !== null && entries.length === 0;
  return (
    <Page
      title={t('history.title')}
      lead={isEmpty ? t(unread.length > 0 ? 'history.emptyUnread' : 'history.empty') : t('history.lead')}
      back={{ go: () => go({ type: 'side-closed' }) }}
    >
      {history === null && <Spinner size="tiny" />}
      <RecordNotice records={records} />
      {findRecurringRepairs(entries).map(({ repair, count }) => (
        <Notice key={repair} intent="warning">
          {t('history.recurring', { repair: t(`repairName.${repair}`), count })}
        </Notice>
      ))}
      {entries.length + unread.length > 0 && (
        <Surface flush>
          <ul className={styles.list}>
            {unread.map((record) => (
              <UnreadRow key={record.file} record={record} />
            ))}
            {entries.map((entry) => (
              <HistoryRow key={entry.runId} entry={entry} />
            ))}
          </ul>
        </Surface>
      )}
      {history !== null && <ForgetHistory isEmpty={isEmpty} onForgotten={read} />}
    </Page>
  );
}

/** A run of which nothing is known but that it was: what lies in its quarantine can be put back all the same. */
function UnreadRow({ record }: { record: RecordProblem }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { startUndo } = useRepair();
  const { run } = record;
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <span className={styles.head}>{t('history.unread')}</span>
        <span className={styles.quiet}>
          <Raw>{record.file}</Raw>
        </span>
      </div>
      {run !== null && (
        <Button aria-label={t('history.undoUnread', { run })} onClick={() => void startUndo(run)}>
          {t('history.undoShort')}
        </Button>
      )}
    </li>
  );
}

function HistoryRow({ entry }: { entry: HistoryEntry }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { startUndo } = useRepair();
  const when = sayDayAndTime(new Date(entry.startedAt));
  const names = (repairs: HistoryEntry['repaired']) =>
    repairs.map((repair) => t(`repairName.${repair}`)).join(', ');
  const { kind, repaired, mayHaveChanged, left, undone, exitCode, fault } = entry;
  const leftOut = left.flatMap(({ outcome, why }) => {
    const word = outcomeWord(outcome, kind, why);
    const repair = t(`repairName.${outcome.repair}`);
    return word === 'notNeeded' ? [] : [t('history.left', { repair, outcome: t(`outcome.${word}`) })];
  });
  const parts = [
    exitCode === null ? t('history.unfinished') : null,
    repaired.length > 0 ? names(repaired) : null,
    mayHaveChanged.length > 0 ? t('history.mayHaveChanged', { repairs: names(mayHaveChanged) }) : null,
  ].filter((part) => part !== null);
  if (repaired.length + mayHaveChanged.length === 0)
    parts.push(t(exitCode === null && kind !== 'check' ? 'history.noneRecorded' : 'history.nothing'));
  parts.push(...leftOut, ...(undone ? [t('history.undone')] : []));
  if (fault !== null) parts.push(findWord(`history.fault.${fault}`) ?? fault);
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <span className={styles.head}>
          {t(`history.kind.${entry.kind}`)}, {when}
          {entry.simulated && <SimulationBadge />}
        </span>
        <span className={styles.quiet}>
          <Raw>{parts.join('. ')}</Raw>
        </span>
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

const month = 31 * 24 * 60 * 60 * 1000;
const often = 3;

/**
 * Repairs that were needed again and again within the month before the newest run: a sign that something keeps
 * breaking what they mend. Simulated runs do not count.
 */
function findRecurringRepairs(
  entries: readonly HistoryEntry[],
): readonly { repair: RepairId; count: number }[] {
  const real = entries.filter((entry) => !entry.simulated);
  const newest = Math.max(...real.map((entry) => Date.parse(entry.startedAt)));
  const counts = new Map<RepairId, number>();
  for (const entry of real) {
    if (entry.kind !== 'fix' || newest - Date.parse(entry.startedAt) > month) continue;
    for (const repair of new Set(entry.repaired)) counts.set(repair, (counts.get(repair) ?? 0) + 1);
  }
  return [...counts].flatMap(([repair, count]) =>
    count >= often && !isErrand(repair) ? [{ repair, count }] : [],
  );
}
