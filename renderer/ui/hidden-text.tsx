import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

/** Takes an element out of sight, and leaves it to screen readers. */
export const unseen = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  margin: '-1px',
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
} as const;

const useStyles = makeStyles({ hidden: unseen });

/** Words for screen readers where the eye has a picture. With `live`, changes are said as they come. */
export function HiddenText({ live = false, children }: { live?: boolean; children: ReactNode }) {
  const styles = useStyles();
  return (
    <span className={styles.hidden} role={live ? 'status' : undefined}>
      {children}
    </span>
  );
}
