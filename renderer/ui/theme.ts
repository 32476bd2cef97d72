import { type Theme, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';

// Windows 11 draws its own pages with the variable cut of Segoe UI; elsewhere the next font in line serves.
const fontFamilyBase = `'Segoe UI Variable Text', 'Segoe UI Variable', 'Segoe UI', ${webLightTheme.fontFamilyBase}`;
const light: Theme = { ...webLightTheme, fontFamilyBase };
const dark: Theme = { ...webDarkTheme, fontFamilyBase };

const darkQuery = '(prefers-color-scheme: dark)';

/** The theme that Windows is set to, followed while the window is open. */
export function useSystemTheme(): Theme {
  return useSyncExternalStore(followScheme, () => window.matchMedia(darkQuery).matches) ? dark : light;
}

function followScheme(listener: () => void): () => void {
  const query = window.matchMedia(darkQuery);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
