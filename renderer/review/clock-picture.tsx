import { makeStyles, tokens } from '@fluentui/react-components';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sayDayAndTime, sayOffset, sayTime } from '../i18n/format';
import type { ClockReading } from '../run/read-evidence';

/** Sign-in services commonly tolerate five minutes. */
const toleranceSeconds = 300;
/** Of the letters, pixels; the drawing is as wide as there is room, and they are as large as all text. */
const letters = { width: 6.4, line: 17 };

const useStyles = makeStyles({
  picture: {
    display: 'block',
    width: '100%',
    overflow: 'visible',
    direction: 'ltr',
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
  },
  line: { stroke: tokens.colorNeutralStroke1, strokeWidth: 2, strokeLinecap: 'round' },
  tolerated: {
    fill: tokens.colorStatusSuccessBackground2,
    stroke: tokens.colorStatusSuccessBorderActive,
    strokeWidth: 1,
    '@media (forced-colors: active)': { fill: 'Canvas', stroke: 'CanvasText' },
  },
  real: {
    stroke: tokens.colorStatusSuccessForeground1,
    strokeWidth: 2,
    '@media (forced-colors: active)': { stroke: 'CanvasText' },
  },
  text: { fill: tokens.colorNeutralForeground1, '@media (forced-colors: active)': { fill: 'CanvasText' } },
  quiet: { fill: tokens.colorNeutralForeground3, '@media (forced-colors: active)': { fill: 'CanvasText' } },
  wrong: {
    fill: tokens.colorStatusDangerForeground1,
    '@media (forced-colors: active)': { fill: 'Highlight' },
  },
  right: {
    fill: tokens.colorStatusSuccessForeground1,
    '@media (forced-colors: active)': { fill: 'Highlight' },
  },
  before: { fill: 'none', stroke: tokens.colorNeutralForeground3, strokeWidth: 2 },
  distance: {
    stroke: tokens.colorStatusDangerBorder2,
    strokeWidth: 2,
    strokeDasharray: '2 4',
    '@media (forced-colors: active)': { stroke: 'CanvasText' },
  },
});

/**
 * This PC's time against true time on one scale, with what is tolerated marked. With `before`, the place where the
 * clock stood is drawn hollow and the one where it stands now is filled.
 */
export function ClockPicture({ reading, before }: { reading: ClockReading; before?: ClockReading }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const picture = useRef<SVGSVGElement>(null);
  const width = useWidth(picture);
  const middle = width / 2;
  const reach = Math.max(
    Math.abs(reading.offsetSeconds),
    Math.abs(before?.offsetSeconds ?? 0),
    toleranceSeconds * 1.4,
  );
  const place = (offset: number) => middle + (offset / reach) * (middle - Math.min(60, width / 10));
  const here = place(reading.offsetSeconds);
  const isRight = Math.abs(reading.offsetSeconds) < toleranceSeconds;
  const say = Math.abs(reading.offsetSeconds) < 12 * 3600 ? sayTime : sayDayAndTime;
  const shown = say(reading.shown);
  const real = say(reading.real);
  const band = Math.max(4, place(toleranceSeconds) - middle);
  const described = t('clockPicture.described', {
    shown,
    real,
    offset: sayOffset(reading.offsetSeconds),
    tolerance: toleranceSeconds,
  });
  const top = stacked(width, [
    { at: middle, words: t('clockPicture.real', { time: real }) },
    ...(isRight ? [] : [{ at: here, words: t('clockPicture.shown', { time: shown }), isStrong: true }]),
  ]);
  const bottom = stacked(width, [
    {
      at: middle,
      words:
        before && isRight
          ? `${t('clockPicture.after')}: ${sayOffset(reading.offsetSeconds)}`
          : t('clockPicture.tolerance', { seconds: toleranceSeconds }),
    },
    ...(before
      ? [
          {
            at: place(before.offsetSeconds),
            words: `${t('clockPicture.before')}: ${sayOffset(before.offsetSeconds)}`,
          },
        ]
      : []),
  ]);
  const axis = top.lines * letters.line + 24;
  const height = axis + 22 + bottom.lines * letters.line;
  return (
    <svg ref={picture} className={styles.picture} height={height} role="img" aria-label={described}>
      {top.labels.map(({ words, x, line, isStrong }) => (
        <text
          key={words}
          className={styles.text}
          x={x}
          y={(line + 1) * letters.line - 4}
          textAnchor="middle"
          fontWeight={isStrong ? 600 : undefined}
        >
          {words}
        </text>
      ))}
      <line className={styles.line} x1={4} x2={width - 4} y1={axis} y2={axis} />
      <rect
        className={styles.tolerated}
        x={middle - band}
        y={axis - 10}
        width={band * 2}
        height={20}
        rx={4}
      />
      <line className={styles.real} x1={middle} x2={middle} y1={axis - 16} y2={axis + 16} />
      {!isRight && <line className={styles.distance} x1={here} x2={middle} y1={axis} y2={axis} />}
      {before && <circle className={styles.before} cx={place(before.offsetSeconds)} cy={axis} r={6} />}
      <circle className={isRight ? styles.right : styles.wrong} cx={here} cy={axis} r={7} />
      {bottom.labels.map(({ words, x, line }) => (
        <text
          key={words}
          className={styles.quiet}
          x={x}
          y={axis + 20 + (line + 1) * letters.line - 4}
          textAnchor="middle"
        >
          {words}
        </text>
      ))}
    </svg>
  );
}

interface Label {
  /** Where the middle of the label belongs. */
  readonly at: number;
  readonly words: string;
  readonly isStrong?: boolean;
}

/** Puts labels within a width, and each below the one before where both would not fit into one line. */
function stacked(width: number, wanted: readonly Label[]) {
  const labels: (Label & { readonly x: number; readonly half: number; readonly line: number })[] = [];
  for (const label of wanted) {
    const half = (label.words.length * letters.width) / 2;
    const x = Math.max(half, Math.min(label.at, width - half));
    const isClear = labels.every((other) => Math.abs(other.x - x) > other.half + half + 8);
    labels.push({ ...label, x, half, line: isClear ? 0 : labels.length });
  }
  return { labels, lines: Math.max(...labels.map(({ line }) => line)) + 1 };
}

/** How wide an element is, as that changes; a usual card until it is known. */
function useWidth(element: RefObject<SVGSVGElement | null>): number {
  const [width, setWidth] = useState(600);
  useEffect(() => {
    const box = element.current;
    if (box === null) return;
    const observer = new ResizeObserver(() => setWidth(box.clientWidth || 600));
    observer.observe(box);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
