import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { CircleRegular } from '@fluentui/react-icons/svg/circle';
import { RadioButtonFilled } from '@fluentui/react-icons/svg/radio-button';
import { useTranslation } from 'react-i18next';
import type { Stage } from '../journey';
import { HiddenText, unseen } from './hidden-text';
import { small } from './media';

const stages: readonly Stage[] = ['check', 'review', 'fix', 'done'];

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    [small]: { flexDirection: 'row' },
  },
  item: {
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    gap: '12px',
    minHeight: '36px',
    padding: '0 12px',
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
    transitionProperty: 'background-color',
    transitionDuration: '200ms',
    '@media (prefers-reduced-motion: reduce)': { transitionDuration: '0ms' },
    [small]: { minHeight: '28px', padding: '0 8px', gap: '6px' },
  },
  // Where room is short, only the stage one is at has a word; the others have their pictures.
  away: { [small]: unseen },
  current: {
    backgroundColor: tokens.colorNeutralBackground3Selected,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '::before': {
      content: '""',
      position: 'absolute',
      insetInlineStart: 0,
      height: '16px',
      width: '3px',
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorCompoundBrandBackground,
    },
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
  icon: { display: 'inline-flex', fontSize: '18px' },
  brand: { color: tokens.colorCompoundBrandForeground1 },
  behind: { color: tokens.colorStatusSuccessForeground1 },
});

/** The four stages and where one is; a list to read, not to click. */
export function Rail({ stage }: { stage: Stage }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const position = stages.indexOf(stage);
  return (
    <ol className={styles.list} aria-label={t('rail.label')}>
      {stages.map((name, index) => {
        const isCurrent = index === position;
        const isBehind = index < position;
        const Icon = isBehind ? CheckmarkCircleFilled : isCurrent ? RadioButtonFilled : CircleRegular;
        return (
          <li
            key={name}
            className={mergeClasses(styles.item, isCurrent && styles.current)}
            aria-current={isCurrent ? 'step' : undefined}
          >
            <span
              className={mergeClasses(styles.icon, isCurrent && styles.brand, isBehind && styles.behind)}
              aria-hidden
            >
              <Icon />
            </span>
            <span className={isCurrent ? undefined : styles.away}>{t(`rail.${name}`)}</span>
            {isBehind && <HiddenText>{t('rail.behind')}</HiddenText>}
          </li>
        );
      })}
    </ol>
  );
}
