import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { type ReactNode, useId, useState } from 'react';

const unfold = { from: { opacity: 0, transform: 'translateY(-4px)' }, to: { opacity: 1, transform: 'none' } };

const useStyles = makeStyles({
  card: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    overflow: 'hidden',
  },
  heading: { margin: 0 },
  header: {
    display: 'flex',
    alignItems: 'center',
    gap: '16px',
    width: '100%',
    boxSizing: 'border-box',
    minHeight: '56px',
    padding: '8px 16px',
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: 'start',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':active': { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-3px',
      borderRadius: tokens.borderRadiusLarge,
    },
  },
  small: { minHeight: '44px' },
  label: { flexGrow: 1, minWidth: 0 },
  chevron: {
    display: 'inline-flex',
    fontSize: '16px',
    color: tokens.colorNeutralForeground3,
    transitionProperty: 'transform',
    transitionDuration: '150ms',
    '@media (prefers-reduced-motion: reduce)': { transitionDuration: '0ms' },
  },
  open: { transform: 'rotate(180deg)' },
  content: {
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    padding: '4px 16px 16px',
    animationName: unfold,
    animationDuration: '150ms',
    '@media (prefers-reduced-motion: reduce)': { animationName: 'none' },
  },
});

interface ExpanderProps {
  readonly level: 'h2' | 'h3' | 'h4';
  readonly label: ReactNode;
  readonly small?: boolean;
  /** Stays in sight while the card is folded. */
  readonly always?: ReactNode;
  readonly children: ReactNode;
}

/** The expander of Windows 11's Settings: a card whose header folds out what is inside. */
export function Expander({ level: Heading, label, small = false, always, children }: ExpanderProps) {
  const styles = useStyles();
  const [isOpen, setIsOpen] = useState(false);
  const content = useId();
  return (
    <div className={styles.card}>
      <Heading className={styles.heading}>
        <button
          type="button"
          className={mergeClasses(styles.header, small && styles.small)}
          aria-expanded={isOpen}
          aria-controls={content}
          onClick={() => setIsOpen(!isOpen)}
        >
          <span className={styles.label}>{label}</span>
          <span className={mergeClasses(styles.chevron, isOpen && styles.open)} aria-hidden>
            <ChevronDownRegular />
          </span>
        </button>
      </Heading>
      {always}
      <div id={content} hidden={!isOpen} className={isOpen ? styles.content : undefined}>
        {isOpen && children}
      </div>
    </div>
  );
}
