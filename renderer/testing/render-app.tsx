import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { configure, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { RepairBridge } from '../../shared/bridge';
import { App } from '../app';
import { connect } from '../connect';
import { addWords, startWords } from '../i18n/start';

/** What jsdom lacks: a layout. Sizes are made up, so that lists which draw only what is in sight draw something. */
class SilentResizeObserver implements ResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}
globalThis.ResizeObserver ??= SilentResizeObserver;

// A hidden window shows at once what it hears; one in sight waits for a frame, and a test would press what was there before.
Object.defineProperty(document, 'hidden', { configurable: true, get: () => true });

// The first visit to a page compiles it, which a busy machine may take its time for.
configure({ asyncUtilTimeout: 10_000 });

await startWords('en');
await addWords('en');

/** Opens the whole wizard on a bridge of the test's making. */
export function renderApp(bridge: RepairBridge) {
  const view = render(
    <FluentProvider theme={webLightTheme}>
      <App connecting={Promise.resolve(connect(bridge))} />
    </FluentProvider>,
  );
  return { ...view, user: userEvent.setup() };
}
