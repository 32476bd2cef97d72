import { useEffect, useRef, useSyncExternalStore } from 'react';
import { HiddenText } from './hidden-text';
import { Raw } from './raw';

/** How long words stay in the region: long enough to be picked up, too short to be met again as if they were new. */
const shown = 8000;

let words = '';
let fading: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

/** Tells screen readers something new, once, in their own time; empty words take back what was said before. */
export function announce(news: string): void {
  clearTimeout(fading);
  words = news;
  for (const listener of listeners) listener();
  if (news !== '') fading = setTimeout(() => announce(''), shown);
}

/** Announces words whenever they change to others; what a page shows from the start is read with the page. */
export function useAnnouncement(news: string): void {
  const before = useRef(news);
  useEffect(() => {
    if (news !== before.current && news !== '') announce(news);
    before.current = news;
  }, [news]);
}

/** The one place where what happens is told to screen readers; it is there before anything is said in it. */
export function Announcer() {
  const said = useSyncExternalStore(listen, () => words);
  return (
    <HiddenText live>
      <Raw>{said}</Raw>
    </HiddenText>
  );
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
