import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, type ReactNode, type RefObject, Suspense, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRepair } from '../run/repair-context';
import { announce } from './announcer';
import { medium, small, tiny } from './media';

const arrive = { from: { opacity: 0, transform: 'translateY(8px)' }, to: { opacity: 1, transform: 'none' } };

const useStyles = makeStyles({
  scroll: {
    gridArea: 'page',
    minHeight: 0,
    overflowY: 'auto',
    padding: '24px 32px',
    [medium]: { padding: '16px 20px' },
    [small]: {
      flexGrow: 1,
      minHeight: 'auto',
      overflowY: 'visible',
      padding: '12px 20px 16px',
      borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
      backgroundColor: tokens.colorNeutralBackground2,
    },
    [tiny]: { padding: '4px 12px 12px' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  content: {
    maxWidth: '720px',
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
    animationName: arrive,
    animationDuration: '200ms',
    animationTimingFunction: tokens.curveDecelerateMid,
    '@media (prefers-reduced-motion: reduce)': { animationName: 'none' },
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    textWrap: 'balance',
    outlineStyle: 'none',
    [medium]: { fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600 },
    [small]: { fontSize: tokens.fontSizeBase500, lineHeight: '26px' },
  },
  lead: {
    margin: '8px 0 0',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase400,
    color: tokens.colorNeutralForeground2,
  },
  actions: {
    gridArea: 'actions',
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'flex-end',
    gap: '8px',
    padding: '16px 32px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    [medium]: { padding: '12px 20px' },
    // Below the page, but for the last of them: the primary button stays at the bottom of the window.
    [small]: {
      display: 'contents',
      '& > *': { margin: '8px 20px 0' },
      '& > :last-child': { position: 'sticky', bottom: '8px', zIndex: 2, marginBottom: '8px' },
      '& > :last-child > button': { width: '100%' },
      '::after': {
        content: '""',
        position: 'sticky',
        bottom: 0,
        zIndex: 1,
        flexShrink: 0,
        height: '48px',
        marginTop: '-48px',
        boxSizing: 'border-box',
        borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
        backgroundColor: tokens.colorNeutralBackground3,
      },
    },
  },
});

/** Where a page leads back to. */
interface Way {
  /** "Back" when left out. */
  readonly label?: string;
  go(): void;
}

/**
 * A page of the wizard: one heading, one sentence, and the buttons always at the same place. The heading takes the
 * focus on arrival, so that a screen reader says where one is.
 */
export function Page({
  title,
  lead,
  back,
  actions,
  children,
}: {
  title: string;
  lead?: ReactNode;
  /** The way back, where there is one: a button before all others, and the Escape key. */
  back?: Way;
  actions?: ReactNode;
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const scroll = useRef<HTMLDivElement>(null);
  const overflows = useOverflow(scroll);
  const headingId = useId();
  useEffect(() => {
    // What was said of the page before is not news here.
    announce('');
    heading.current?.focus();
  }, []);
  useEscape(back?.go);
  return (
    <>
      <div
        ref={scroll}
        className={styles.scroll}
        // Who scrolls by keyboard has to come here, and hears where that is.
        {...(overflows ? { role: 'region', tabIndex: 0, 'aria-labelledby': headingId } : {})}
      >
        <div className={styles.content}>
          <div>
            <h1 ref={heading} id={headingId} tabIndex={-1} className={styles.title}>
              {title}
            </h1>
            {lead !== undefined && <p className={styles.lead}>{lead}</p>}
          </div>
          <ErrorBar />
          {children}
        </div>
      </div>
      {(actions !== undefined || back !== undefined) && (
        <div className={styles.actions}>
          {back && <Button onClick={back.go}>{back.label ?? t('common.back')}</Button>}
          {actions}
        </div>
      )}
    </>
  );
}

/** Escape takes the way back; what has opened on top of the page, such as a menu, keeps the key to itself. */
function useEscape(go: (() => void) | undefined): void {
  const newest = useRef(go);
  useEffect(() => {
    newest.current = go;
  });
  useEffect(() => {
    const leave = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) newest.current?.();
    };
    document.addEventListener('keydown', leave);
    return () => document.removeEventListener('keydown', leave);
  }, []);
}

// Most windows never need it.
const ErrorMessage = lazy(() =>
  import('./error-message').then((module) => ({ default: module.ErrorMessage })),
);

/** Where the page says what went wrong with the last thing asked of main. */
function ErrorBar() {
  const { error, dismissError } = useRepair();
  if (error === null) return null;
  return (
    <Suspense fallback={null}>
      <ErrorMessage error={error} onDismiss={dismissError} />
    </Suspense>
  );
}

/** Whether an element holds more than it can show, as its size and content change. */
function useOverflow(element: RefObject<HTMLElement | null>): boolean {
  const [overflows, setOverflows] = useState(false);
  useEffect(() => {
    const box = element.current;
    if (box === null) return;
    const measure = () => setOverflows(box.scrollHeight > box.clientHeight + 1);
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    for (const child of box.children) observer.observe(child);
    return () => observer.disconnect();
  }, [element]);
  return overflows;
}
