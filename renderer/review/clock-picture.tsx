import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { sayDayAndTime, sayOffset, sayTime } from '../i18n/format';
import type { ClockReading } from '../run/read-evidence';

/** Sign-in services commonly tolerate five minutes. */
const toleranceSeconds = 300;
const width = 640;
const middle = width / 2;
const axis = 46;

const useStyles = makeStyles({
  picture: {
    display: 'block',
    width: '100%',
    height: 'auto',
    direction: 'ltr',
    fontFamily: tokens.fontFamilyBase,
    fontSize: '12px',
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
  const reach = Math.max(
    Math.abs(reading.offsetSeconds),
    Math.abs(before?.offsetSeconds ?? 0),
    toleranceSeconds * 1.4,
  );
  const place = (offset: number) => middle + (offset / reach) * (middle - 60);
  // A label at the edge stays inside the picture.
  const labelAt = (offset: number) => Math.min(Math.max(place(offset), 84), width - 84);
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
  return (
    <svg className={styles.picture} viewBox={`0 0 ${width} 92`} role="img" aria-label={described}>
      <line className={styles.line} x1={24} x2={width - 24} y1={axis} y2={axis} />
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
      {before && (
        <text className={styles.quiet} x={labelAt(before.offsetSeconds)} y={axis + 30} textAnchor="middle">
          {t('clockPicture.before')}: {sayOffset(before.offsetSeconds)}
        </text>
      )}
      <circle className={isRight ? styles.right : styles.wrong} cx={here} cy={axis} r={7} />
      <text className={styles.text} x={middle} y={axis - 24} textAnchor="middle">
        {t('clockPicture.real', { time: real })}
      </text>
      {!isRight && (
        <text
          className={styles.text}
          x={labelAt(reading.offsetSeconds)}
          y={axis - 16}
          textAnchor="middle"
          fontWeight={600}
        >
          {t('clockPicture.shown', { time: shown })}
        </text>
      )}
      <text className={styles.quiet} x={middle} y={axis + 30} textAnchor="middle">
        {before && isRight
          ? `${t('clockPicture.after')}: ${sayOffset(reading.offsetSeconds)}`
          : t('clockPicture.tolerance', { seconds: toleranceSeconds })}
      </text>
    </svg>
  );
}
