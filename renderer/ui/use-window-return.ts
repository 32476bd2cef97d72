import { useEffect, useRef } from 'react';

/** Calls back whenever the person comes back to this window from another one. */
export function useWindowReturn(onReturn: () => void): void {
  const newest = useRef(onReturn);
  useEffect(() => {
    newest.current = onReturn;
  }, [onReturn]);
  useEffect(() => {
    const listener = () => newest.current();
    window.addEventListener('focus', listener);
    return () => window.removeEventListener('focus', listener);
  }, []);
}
