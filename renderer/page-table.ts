import type { ComponentType } from 'react';
import type { SidePage, StagePage } from './journey';
import { StartPage } from './start/start-page';

export type PageName = StagePage['page'] | SidePage;

/** Where each page comes from. Only the first one is there from the start; the others follow in files of their own. */
const loaders: Record<PageName, () => Promise<ComponentType>> = {
  start: async () => StartPage,
  unfinished: () => import('./start/unfinished-page').then((page) => page.UnfinishedPage),
  checking: () => import('./run/checking-page').then((page) => page.CheckingPage),
  findings: () => import('./review/review-page').then((page) => page.ReviewPage),
  choose: () => import('./review/choose-page').then((page) => page.ChoosePage),
  changes: () => import('./review/changes-page').then((page) => page.ChangesPage),
  date: () => import('./review/date-page').then((page) => page.DatePage),
  approve: () => import('./review/approve-page').then((page) => page.ApprovePage),
  guidance: () => import('./run/guidance-page').then((page) => page.GuidancePage),
  fixing: () => import('./run/fixing-page').then((page) => page.FixingPage),
  manual: () => import('./manual/manual-page').then((page) => page.ManualPage),
  still: () => import('./done/still-page').then((page) => page.StillPage),
  done: () => import('./done/done-page').then((page) => page.DonePage),
  history: () => import('./menu/history-page').then((page) => page.HistoryPage),
  'look-up': () => import('./menu/look-up-page').then((page) => page.LookUpPage),
  preferences: () => import('./menu/preferences-page').then((page) => page.PreferencesPage),
  about: () => import('./menu/about-page').then((page) => page.AboutPage),
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
