import { Button } from '@fluentui/react-components';
import i18next from 'i18next';
import { Component, type ReactNode } from 'react';

/**
 * The edge of the window: a surprise in a page is caught once, here. Runs live in the main process and go on; a
 * reloaded window shows them again.
 */
export class CrashBoundary extends Component<{ children: ReactNode }, { crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError() {
    return { crashed: true };
  }

  override componentDidCatch(error: unknown) {
    console.error('A page failed.', error);
  }

  override render() {
    if (!this.state.crashed) return this.props.children;
    return (
      <main role="alert" style={{ padding: 32 }}>
        <h1>{i18next.t('crash.title')}</h1>
        <p>{i18next.t('crash.lead')}</p>
        <Button appearance="primary" onClick={() => window.location.reload()}>
          {i18next.t('crash.reload')}
        </Button>
      </main>
    );
  }
}
