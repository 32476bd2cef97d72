import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { copyText } from '../copy-text';
import { countLines, findLines, type Log, type LogLine, lineAt } from '../run-log';
import { Surface } from './surface';
import { TextInput } from './text-input';

const rowHeight = 20;
const panelHeight = 200;
/** Rows drawn above and below those in sight, so that scrolling shows no gap before it is drawn. */
const margin = 12;

const useStyles = makeStyles({
  tools: {
    display: 'flex',
    gap: '8px',
    alignItems: 'center',
    padding: '8px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  filter: { flexGrow: 1, flexBasis: 0, minWidth: '120px' },
  count: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
  },
  scroll: { height: `${panelHeight}px`, overflow: 'auto', contain: 'strict', direction: 'ltr' },
  canvas: { position: 'relative', minWidth: '100%' },
  line: {
    position: 'absolute',
    top: 0,
    insetInlineStart: 0,
    height: `${rowHeight}px`,
    lineHeight: `${rowHeight}px`,
    padding: '0 12px',
    whiteSpace: 'pre',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    userSelect: 'text',
  },
  warning: { color: tokens.colorStatusWarningForeground1 },
  error: { color: tokens.colorStatusDangerForeground1 },
  empty: { margin: '8px 12px', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

const seconds = new Intl.NumberFormat('en', {
  minimumFractionDigits: 3,
  maximumFractionDigits: 3,
  useGrouping: false,
});

function sayLine(line: LogLine): string {
  return `${seconds.format(line.elapsed / 1000).padStart(8)}  ${line.text}`;
}

/** The numbers of the rows to draw when the panel is scrolled down by `top` pixels. */
function rowsInSight(top: number, count: number): readonly number[] {
  const first = Math.max(0, Math.min(Math.floor(top / rowHeight), count - 1) - margin);
  const last = Math.min(count, Math.ceil((top + panelHeight) / rowHeight) + margin);
  return Array.from({ length: Math.max(0, last - first) }, (_, index) => first + index);
}

/** The technical details: only the lines in sight are in the document, so twenty thousand cost as little as twenty. */
export function LogPanel({ log }: { log: Log }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const [words, setWords] = useState('');
  const [note, setNote] = useState('');
  const wanted = useDeferredValue(words.trim());
  const found = useMemo(() => (wanted === '' ? null : findLines(log, wanted)), [log, wanted]);
  const count = found ? found.length : countLines(log);
  const [top, setTop] = useState(0);
  const rows = rowsInSight(top, count);

  const copy = () => {
    const lines = findLines(log, wanted);
    const isCopied = copyText(lines.map(sayLine).join('\n'));
    setNote(isCopied ? t('log.copied', { count: lines.length }) : t('log.failed'));
  };

  return (
    <Surface flush label={t('log.label')}>
      <div className={styles.tools}>
        <TextInput
          className={styles.filter}
          small
          aria-label={t('log.filter')}
          placeholder={t('log.filter')}
          value={words}
          onText={setWords}
        />
        <span className={styles.count}>{t('log.lines', { count })}</span>
        <span className={styles.count} role="status">
          {note}
        </span>
        <Button size="small" icon={<CopyRegular />} onClick={copy}>
          {t('log.copy')}
        </Button>
      </div>
      {count === 0 && <p className={styles.empty}>{wanted === '' ? t('log.empty') : t('log.noMatch')}</p>}
      <div
        className={styles.scroll}
        onScroll={(event) => setTop(event.currentTarget.scrollTop)}
        // A keyboard must be able to scroll the lines.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the reason stands above
        tabIndex={0}
        role="log"
        aria-live="off"
        aria-label={t('log.label')}
        hidden={count === 0}
      >
        <div className={styles.canvas} style={{ height: count * rowHeight }}>
          {rows.map((row) => {
            const line = found ? found[row] : lineAt(log, row);
            if (line === undefined) return null;
            return (
              <div
                key={row}
                className={mergeClasses(styles.line, line.level !== 'info' && styles[line.level])}
                style={{ transform: `translateY(${row * rowHeight}px)` }}
              >
                {sayLine(line)}
              </div>
            );
          })}
        </div>
      </div>
    </Surface>
  );
}
