import { nativeTheme } from 'electron';
import type { Preferences } from '../../../shared/preferences';

/** Draws the page, its menus and boxes light or dark, or as Windows is set. The page follows by its media query. */
export function showTheme(theme: Preferences['theme']): void {
  nativeTheme.themeSource = theme === 'windows' ? 'system' : theme;
}
