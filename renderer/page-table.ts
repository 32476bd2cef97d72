import type { ComponentType } from 'react';
import type { SidePage, StagePage } from './journey';
import { StartPage } from './pages/start-page';

export type PageName = StagePage['page'] | SidePage;

/** Where each page comes from. Only the first one is there from the start; the others follow in files of their own. */
const loaders: Record<PageName, () => Promise<ComponentType>> = {
  start: async () => StartPage,
  unfinished: () => import('./pages/unfinished-page').then((page) => page.UnfinishedPage),
  checking: () => import('./pages/checking-page').then((page) => page.CheckingPage),
  findings: () => import('./pages/review-page').then((page) => page.ReviewPage),
  choose: () => import('./pages/choose-page').then((page) => page.ChoosePage),
  changes: () => import('./pages/changes-page').then((page) => page.ChangesPage),
  date: () => import('./pages/date-page').then((page) => page.DatePage),
  approve: () => import('./pages/approve-page').then((page) => page.ApprovePage),
  guidance: () => import('./pages/guidance-page').then((page) => page.GuidancePage),
  fixing: () => import('./pages/fixing-page').then((page) => page.FixingPage),
  manual: () => import('./pages/manual-page').then((page) => page.ManualPage),
  still: () => import('./pages/still-page').then((page) => page.StillPage),
  done: () => import('./pages/done-page').then((page) => page.DonePage),
  history: () => import('./pages/history-page').then((page) => page.HistoryPage),
  'look-up': () => import('./pages/look-up-page').then((page) => page.LookUpPage),
  about: () => import('./pages/about-page').then((page) => page.AboutPage),
};

const loaded = new Map<PageName, ComponentType>([['start', StartPage]]);

/** The page, if its file has arrived. */
export function loadedPage(name: PageName): ComponentType | undefined {
  return loaded.get(name);
}

/** Brings a page's file; asking again costs nothing. */
export async function loadPage(name: PageName): Promise<void> {
  loaded.set(name, await loaders[name]());
}

/** Brings the pages of the usual way, so that going there later shows them at once. */
export async function loadUsualPages(): Promise<void> {
  for (const name of ['checking', 'findings', 'approve', 'fixing', 'done'] as const) await loadPage(name);
}
