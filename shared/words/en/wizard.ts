import { engine } from './engine';
import { manual } from './manual';
import { names } from './names';
import { next } from './next';
import { outcomes } from './outcomes';
import { pages } from './pages';
import { preferences } from './preferences';
import { start } from './start';

/** Every word that the wizard's pages may show. */
export const wizard = {
  ...engine,
  ...names,
  ...start,
  ...pages,
  ...next,
  ...manual,
  ...preferences,
  outcomes,
} as const;
