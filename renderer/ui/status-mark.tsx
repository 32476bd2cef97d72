import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { CircleRegular } from '@fluentui/react-icons/svg/circle';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { InfoFilled } from '@fluentui/react-icons/svg/info';
import { QuestionCircleFilled } from '@fluentui/react-icons/svg/question-circle';
import { SubtractCircleFilled } from '@fluentui/react-icons/svg/subtract-circle';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../shared/model/finding';

export type Tone = 'good' | 'bad' | 'note' | 'doubt' | 'other' | 'idle' | 'off';

const icons: Record<Tone, ReactNode> = {
  good: <CheckmarkCircleFilled />,
  bad: <ErrorCircleFilled />,
  note: <InfoFilled />,
  doubt: <QuestionCircleFilled />,
  other: <WarningFilled />,
  idle: <CircleRegular />,
  off: <SubtractCircleFilled />,
};

const land = { from: { opacity: 0, transform: 'scale(0.6)' }, to: { opacity: 1, transform: 'none' } };

const useStyles = makeStyles({
  mark: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '6px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    whiteSpace: 'nowrap',
  },
  icon: {
    display: 'inline-flex',
    fontSize: '16px',
    animationName: land,
    animationDuration: '180ms',
    animationTimingFunction: tokens.curveDecelerateMax,
    '@media (prefers-reduced-motion: reduce)': { animationName: 'none' },
  },
  sentence: {
    alignItems: 'start',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    whiteSpace: 'normal',
  },
  iconOfSentence: { fontSize: '20px' },
  good: { color: tokens.colorStatusSuccessForeground3 },
  bad: { color: tokens.colorStatusDangerForeground3 },
  note: { color: tokens.colorBrandForeground2 },
  doubt: { color: tokens.colorStatusWarningForeground1 },
  other: { color: tokens.colorStatusWarningForeground1 },
  idle: { color: tokens.colorNeutralForeground3 },
  off: { color: tokens.colorNeutralForeground3 },
});

interface StatusMarkProps {
  readonly tone: Tone;
  readonly icon?: ReactNode;
  /** A whole sentence in the size of text, which may take several lines. */
  readonly sentence?: boolean;
  readonly children: ReactNode;
}

/** A status: icon, word and colour together, so that none of them has to be seen. */
export function StatusMark({ tone, icon, sentence = false, children }: StatusMarkProps) {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.mark, sentence && styles.sentence, styles[tone])}>
      <span
        key={icon ? 'own' : tone}
        className={mergeClasses(styles.icon, sentence && styles.iconOfSentence)}
        aria-hidden
      >
        {icon ?? icons[tone]}
      </span>
      <span>{children}</span>
    </span>
  );
}

const tones: Record<Finding['status'], Tone> = {
  fine: 'good',
  attention: 'note',
  broken: 'bad',
  unknown: 'doubt',
  'not-applicable': 'off',
};

/** What hardly keeps Teams out is no alarm. */
function wordOf({
  status,
  repairs,
  likelihood,
}: Pick<Finding, 'status' | 'repairs'> & Partial<Pick<Finding, 'likelihood'>>) {
  if (status !== 'broken') return status;
  if (repairs.length === 0) return 'brokenElsewhere';
  return likelihood === 'unlikely' ? 'tidy' : status;
}

/** What a check's verdict is called; broken without a repair here is somebody else's to mend. */
export function FindingStatusMark({
  finding,
  label,
}: {
  finding: Pick<Finding, 'status' | 'repairs'> & Partial<Pick<Finding, 'likelihood'>>;
  label?: string;
}) {
  const { t } = useTranslation();
  const word = wordOf(finding);
  const tone = word === 'brokenElsewhere' ? 'other' : word === 'tidy' ? 'note' : tones[word];
  return <StatusMark tone={tone}>{label ?? t(`status.${word}`)}</StatusMark>;
}
