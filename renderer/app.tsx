import { type ComponentType, useEffect, useReducer, useRef } from 'react';
import type { Connection } from './connect';
import { pageOf } from './journey';
import { loadedPage, loadPage, loadUsualPages, type PageName } from './page-table';
import { RepairProvider, useRepair } from './run/repair-context';
import { CrashBoundary } from './ui/crash-boundary';
import { Shell } from './ui/shell';

/** The wizard: which page to show follows from the runs and from what was opened on top of them. */
export function App({ connecting }: { connecting: Promise<Connection> }) {
  return (
    <CrashBoundary>
      <RepairProvider connecting={connecting}>
        <CurrentPage />
      </RepairProvider>
    </CrashBoundary>
  );
}

function CurrentPage() {
  const { state, journey, check, work, isResuming } = useRepair();
  useEffect(() => {
    if (state !== null) void loadUsualPages();
  }, [state]);
  const { stage, page } = pageOf(journey, state, check, work);
  const subject = `${journey.side ?? page} ${journey.work ?? journey.check ?? ''}`;
  return (
    <Shell stage={stage}>
      {isResuming ? null : <LoadedPage key={subject} name={journey.side ?? page} />}
    </Shell>
  );
}

/**
 * Shows a page as soon as its file is there. React's own lazy() would blank the window for 300 ms on the way, which
 * is its shortest time between a fallback and what replaces it.
 */
function LoadedPage({ name }: { name: PageName }) {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const mounted = useRef(true);
  const Page: ComponentType | undefined = loadedPage(name);
  useEffect(() => {
    mounted.current = true;
    if (Page === undefined) void loadPage(name).then(() => mounted.current && redraw());
    return () => {
      mounted.current = false;
    };
  }, [name, Page]);
  return Page === undefined ? null : <Page />;
}
