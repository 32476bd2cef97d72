import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  surface: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: '16px',
  },
  flush: { padding: 0, overflow: 'hidden' },
});

/** The card of Windows 11's Settings: one step lighter than the page, with a thin line around it. */
export function Surface({
  flush = false,
  children,
  label,
}: {
  flush?: boolean;
  children: ReactNode;
  label?: string;
}) {
  const styles = useStyles();
  const className = mergeClasses(styles.surface, flush && styles.flush);
  if (label === undefined) return <div className={className}>{children}</div>;
  return (
    <section className={className} aria-label={label}>
      {children}
    </section>
  );
}

/** A list of cards below one another, without bullets. */
export const cardList = {
  display: 'flex',
  flexDirection: 'column',
  gap: '8px',
  listStyleType: 'none',
  margin: 0,
  padding: 0,
} as const;
