import { createDOMRenderer, FluentProvider, RendererProvider } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { languageFor } from '../shared/words/languages';
import { App } from './app';
import { sayLanguage } from './i18n/direction';
import { addWords, startWords } from './i18n/start';
import { useSystemTheme } from './ui/theme';

/** Puts the nonce of this response on every style element that Fluent UI makes: the policy lets in no others. */
function createStyleRenderer() {
  const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce;
  return createDOMRenderer(document, nonce ? { styleElementAttributes: { nonce } } : {});
}

function Themed({ children }: { children: ReactNode }) {
  return (
    <FluentProvider theme={useSystemTheme()} dir={document.dir === 'rtl' ? 'rtl' : 'ltr'}>
      {children}
    </FluentProvider>
  );
}

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no root element.');
const language = languageFor(navigator.languages);
sayLanguage(document.documentElement, language);
const page = createRoot(root);
/** How long the first page may keep this process busy before it is connected all the same, milliseconds. */
const patience = 500;
// The parser of main's answers is heavy, and the first page does not need it, or the words of the others, to be drawn.
const connecting = new Promise((resolve) => requestIdleCallback(resolve, { timeout: patience }))
  .then(() =>
    Promise.all([import('./parse-without-eval').then(() => import('./connect')), addWords(language)]),
  )
  .then(([{ connect }]) => connect(window.repair));
void startWords(language).then(() =>
  page.render(
    <RendererProvider renderer={createStyleRenderer()}>
      <Themed>
        <App connecting={connecting} />
      </Themed>
    </RendererProvider>,
  ),
);
