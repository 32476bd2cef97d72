import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { visible } from '../../shared/visible';
import { announce } from '../ui/announcer';
import { Raw } from '../ui/raw';
import { Surface } from '../ui/surface';
import { TextInput } from '../ui/text-input';
import { countLines, findLines, type Log, type LogLine, lineAt } from './run-log';

const rowHeight = 20;

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
  scroll: { height: '200px', overflow: 'auto', contain: 'strict', direction: 'ltr' },
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

/** The technical details: only the lines in sight are in the document, so twenty thousand cost as little as twenty. */
export function LogPanel({ log }: { log: Log }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const [words, setWords] = useState('');
  const [note, setNote] = useState('');
  const wanted = useDeferredValue(words.trim());
  const found = useMemo(() => (wanted === '' ? null : findLines(log, wanted)), [log, wanted]);
  const count = found ? found.length : countLines(log);
  const scroll = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });

  const copy = () => {
    const lines = findLines(log, wanted);
    const isCopied = copyText(visible(lines.map(sayLine).join('\n')));
    const news = isCopied ? t('log.copied', { count: lines.length }) : t('log.failed');
    setNote(news);
    announce(news);
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
        <span className={styles.count}>{note}</span>
        <Button size="small" icon={<CopyRegular />} onClick={copy}>
          {t('log.copy')}
        </Button>
      </div>
      {count === 0 && <p className={styles.empty}>{wanted === '' ? t('log.empty') : t('log.noMatch')}</p>}
      <div
        ref={scroll}
        className={styles.scroll}
        // A keyboard must be able to scroll the lines.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the reason stands above
        tabIndex={0}
        role="log"
        aria-live="off"
        aria-label={t('log.label')}
        hidden={count === 0}
      >
        <div className={styles.canvas} style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map((row) => {
            const line = found ? found[row.index] : lineAt(log, row.index);
            if (line === undefined) return null;
            return (
              <div
                key={row.key}
                className={mergeClasses(styles.line, line.level !== 'info' && styles[line.level])}
                style={{ transform: `translateY(${row.start}px)` }}
              >
                <Raw>{sayLine(line)}</Raw>
              </div>
            );
          })}
        </div>
      </div>
    </Surface>
  );
}

/**
 * Puts text on the clipboard. The page is denied every permission, the clipboard API's too, so this answers the
 * copy command that a click may give; false when the browser refuses.
 */
function copyText(text: string): boolean {
  const answer = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  };
  document.addEventListener('copy', answer, { once: true });
  const isCopied = document.execCommand('copy');
  document.removeEventListener('copy', answer);
  return isCopied;
}
