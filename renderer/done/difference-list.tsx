import { makeStyles, tokens } from '@fluentui/react-components';
import { ArrowRightRegular } from '@fluentui/react-icons/svg/arrow-right';
import { useTranslation } from 'react-i18next';
import { sayMessage } from '../i18n/say-message';
import { ClockPicture } from '../review/clock-picture';
import { readClock } from '../run/read-evidence';
import { checkIcons } from '../ui/check-icon';
import { HiddenText } from '../ui/hidden-text';
import { small } from '../ui/media';
import { FindingStatusMark } from '../ui/status-mark';
import { cardList, Surface } from '../ui/surface';
import type { Difference } from './done-of';

const useStyles = makeStyles({
  list: cardList,
  head: { display: 'flex', alignItems: 'center', gap: '12px' },
  icon: { display: 'inline-flex', fontSize: '20px', color: tokens.colorNeutralForeground2 },
  name: {
    margin: 0,
    flexGrow: 1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  change: {
    display: 'grid',
    gridTemplateColumns: '1fr auto 1fr',
    alignItems: 'center',
    gap: '12px',
    marginTop: '8px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    [small]: { gridTemplateColumns: '1fr' },
  },
  before: { color: tokens.colorNeutralForeground3 },
  after: { color: tokens.colorNeutralForeground1 },
  arrow: {
    display: 'inline-flex',
    fontSize: '16px',
    color: tokens.colorNeutralForeground3,
    ':dir(rtl)': { transform: 'scaleX(-1)' },
  },
});

/** What the checks said before the work, and what the same checks say now. */
export function DifferenceList({ differences }: { differences: readonly Difference[] }) {
  return (
    <ul className={useStyles().list}>
      {differences.map((difference) => (
        <li key={difference.after.id}>
          <Surface>
            <DifferenceCard difference={difference} />
          </Surface>
        </li>
      ))}
    </ul>
  );
}

function DifferenceCard({ difference: { before, after } }: { difference: Difference }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const Icon = checkIcons[after.id];
  const clockBefore = after.id === 'clock.offset' ? readClock(before) : null;
  const clockAfter = after.id === 'clock.offset' ? readClock(after) : null;
  return (
    <>
      <div className={styles.head}>
        <span className={styles.icon} aria-hidden>
          <Icon />
        </span>
        <h3 className={styles.name}>{t(`checkName.${after.id}`)}</h3>
        <FindingStatusMark finding={after} />
      </div>
      <div className={styles.change}>
        <span className={styles.before}>
          <HiddenText>{t('done.before')}: </HiddenText>
          {sayMessage(before.message)}
        </span>
        <span className={styles.arrow} aria-hidden>
          <ArrowRightRegular />
        </span>
        <span className={styles.after}>
          <HiddenText>{t('done.after')}: </HiddenText>
          {sayMessage(after.message)}
        </span>
      </div>
      {clockBefore && clockAfter && <ClockPicture reading={clockAfter} before={clockBefore} />}
    </>
  );
}
