import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({ label: { color: tokens.colorNeutralForeground1 } });

/** The words of a box to tick, as dark as any text: without a tick Fluent's grey reads as if it could not be chosen. */
export function TickLabel({ children }: { children: ReactNode }) {
  return <span className={useStyles().label}>{children}</span>;
}
