import { createDOMRenderer, FluentProvider, RendererProvider } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { startWords } from './i18n/start';
import { useSystemTheme } from './theme';

/** Puts the nonce of this response on every style element that Fluent UI makes: the policy lets in no others. */
function createStyleRenderer() {
  const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce;
  return createDOMRenderer(document, nonce ? { styleElementAttributes: { nonce } } : {});
}

function Themed({ children }: { children: ReactNode }) {
  return <FluentProvider theme={useSystemTheme()}>{children}</FluentProvider>;
}

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no root element.');
startWords();
// The parser of main's answers is heavy, and the first page does not need it to be drawn.
const connecting = import('./parse-without-eval')
  .then(() => import('./connect'))
  .then(({ connect }) => connect(window.repair));
createRoot(root).render(
  <RendererProvider renderer={createStyleRenderer()}>
    <Themed>
      <App connecting={connecting} />
    </Themed>
  </RendererProvider>,
);
