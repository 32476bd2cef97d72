import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { InfoFilled } from '@fluentui/react-icons/svg/info';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  notice: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px',
    minHeight: '36px',
    boxSizing: 'border-box',
    padding: '6px 12px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  words: { flexGrow: 1, flexBasis: '240px', minWidth: 0 },
  icon: { display: 'inline-flex', fontSize: '20px', color: tokens.colorNeutralForeground3 },
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
  },
  warningIcon: { color: tokens.colorStatusWarningForeground3 },
  error: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
  },
  errorIcon: { color: tokens.colorStatusDangerForeground1 },
});

const icons = { info: <InfoFilled />, warning: <WarningFilled />, error: <ErrorCircleFilled /> };

interface NoticeProps {
  readonly intent: keyof typeof icons;
  /** `alert` for what must be heard at once. */
  readonly role?: 'alert';
  readonly children: ReactNode;
  /** A button at the end of the bar. */
  readonly action?: ReactNode;
}

/** One sentence that concerns the whole page, in the look of Fluent's MessageBar, whose parts would weigh 4 kB more. */
export function Notice({ intent, role, children, action }: NoticeProps) {
  const styles = useStyles();
  const isWarning = intent === 'warning';
  const isError = intent === 'error';
  return (
    <div
      role={role}
      className={mergeClasses(styles.notice, isWarning && styles.warning, isError && styles.error)}
    >
      <span
        className={mergeClasses(styles.icon, isWarning && styles.warningIcon, isError && styles.errorIcon)}
        aria-hidden
      >
        {icons[intent]}
      </span>
      <span className={styles.words}>{children}</span>
      {action}
    </div>
  );
}
