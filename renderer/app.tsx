import { lazy, Suspense } from 'react';
import { CrashBoundary } from './components/crash-boundary';
import { Shell } from './components/shell';
import type { Connection } from './connect';
import { pageOf, type SidePage, type StagePage } from './journey';
import { StartPage } from './pages/start-page';
import { RepairProvider, useRepair } from './repair-context';

// Only the first page comes with the first script; the others follow when they are needed.
const CheckingPage = lazy(() =>
  import('./pages/checking-page').then((page) => ({ default: page.CheckingPage })),
);
const UnfinishedPage = lazy(() =>
  import('./pages/unfinished-page').then((page) => ({ default: page.UnfinishedPage })),
);
const ReviewPage = lazy(() => import('./pages/review-page').then((page) => ({ default: page.ReviewPage })));
const ChoosePage = lazy(() => import('./pages/choose-page').then((page) => ({ default: page.ChoosePage })));
const ChangesPage = lazy(() =>
  import('./pages/changes-page').then((page) => ({ default: page.ChangesPage })),
);
const DatePage = lazy(() => import('./pages/date-page').then((page) => ({ default: page.DatePage })));
const ApprovePage = lazy(() =>
  import('./pages/approve-page').then((page) => ({ default: page.ApprovePage })),
);
const GuidancePage = lazy(() =>
  import('./pages/guidance-page').then((page) => ({ default: page.GuidancePage })),
);
const FixingPage = lazy(() => import('./pages/fixing-page').then((page) => ({ default: page.FixingPage })));
const DonePage = lazy(() => import('./pages/done-page').then((page) => ({ default: page.DonePage })));
const HistoryPage = lazy(() =>
  import('./pages/history-page').then((page) => ({ default: page.HistoryPage })),
);
const LookUpPage = lazy(() => import('./pages/look-up-page').then((page) => ({ default: page.LookUpPage })));
const AboutPage = lazy(() => import('./pages/about-page').then((page) => ({ default: page.AboutPage })));

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
  const { state, journey, check, work } = useRepair();
  const current = pageOf(journey, state, check, work);
  return (
    <Shell stage={current.stage}>
      <Suspense fallback={null}>
        {journey.side === null ? (
          <PageOfStage key={`${current.page} ${journey.work ?? journey.check}`} page={current.page} />
        ) : (
          <PageOnTop page={journey.side} />
        )}
      </Suspense>
    </Shell>
  );
}

function PageOfStage({ page }: { page: StagePage['page'] }) {
  switch (page) {
    case 'start':
      return <StartPage />;
    case 'unfinished':
      return <UnfinishedPage />;
    case 'checking':
      return <CheckingPage />;
    case 'findings':
      return <ReviewPage />;
    case 'choose':
      return <ChoosePage />;
    case 'changes':
      return <ChangesPage />;
    case 'date':
      return <DatePage />;
    case 'approve':
      return <ApprovePage />;
    case 'guidance':
      return <GuidancePage />;
    case 'fixing':
      return <FixingPage />;
    case 'done':
      return <DonePage />;
  }
}

function PageOnTop({ page }: { page: SidePage }) {
  switch (page) {
    case 'history':
      return <HistoryPage />;
    case 'look-up':
      return <LookUpPage />;
    case 'about':
      return <AboutPage />;
  }
}
