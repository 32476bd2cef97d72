import { makeStyles } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef } from 'react';

const useStyles = makeStyles({ answered: { outlineStyle: 'none' } });

/** What comes in the place of buttons that were pressed: it takes the focus that went with them, and so is read. */
export function Answered({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1} className={useStyles().answered}>
      {children}
    </div>
  );
}
