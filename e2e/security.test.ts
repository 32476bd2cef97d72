import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../tools/set-up/checkout.mjs';
import { openWizard, readScenarioFile, type Wizard } from './wizard';

/* The floor under the window, tried from inside the page as foreign code would try it. */

let wizard: Wizard;
const complaintsOfNormalUse: string[] = [];
beforeAll(async () => {
  wizard = await openWizard(readScenarioFile('healthy'));
  complaintsOfNormalUse.push(...wizard.complaints);
});
afterAll(() => wizard.close());

const inPage = <T>(code: () => T | Promise<T>) => wizard.page.evaluate(code);
const address = 'app://ui/index.html';

describe('the page', () => {
  it('is ours, and has nothing of Node', async () => {
    expect(wizard.page.url()).toBe(address);
    const kinds = () =>
      inPage(() =>
        ['require', 'process', 'module', 'Buffer', 'global'].map((name) => typeof Reflect.get(window, name)),
      );
    expect(new Set(await kinds())).toEqual(new Set(['undefined']));
  });

  it('has one frozen bridge of two functions', async () => {
    const bridge = await inPage(() => ({
      names: Object.keys(window.repair).sort(),
      isFrozen: Object.isFrozen(window.repair),
      isReplaceable: Reflect.set(window, 'repair', null) && window.repair === null,
    }));
    expect(bridge).toEqual({ names: ['call', 'onEvent'], isFrozen: true, isReplaceable: false });
  });

  it('runs isolated and sandboxed, with every wall up', async () => {
    const preferences = await wizard.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        getLastWebPreferences(): Record<string, unknown>;
      };
      return contents.getLastWebPreferences();
    });
    const on = ['contextIsolation', 'sandbox', 'webSecurity'];
    const off = [
      'nodeIntegration',
      'nodeIntegrationInWorker',
      'nodeIntegrationInSubFrames',
      'webviewTag',
      'spellcheck',
      'navigateOnDragDrop',
      'allowRunningInsecureContent',
      'experimentalFeatures',
    ];
    expect(on.filter((name) => preferences[name] !== true)).toEqual([]);
    // Electron leaves some of those that are off out of its answer.
    expect(off.filter((name) => (preferences[name] ?? false) !== false)).toEqual([]);
  });

  it('cannot reach the preload by changing what JavaScript is made of', async () => {
    const answer = await inPage(async () => {
      const { push } = Array.prototype;
      Array.prototype.push = () => {
        throw new Error('poisoned');
      };
      try {
        return await window.repair.call('readState', {});
      } finally {
        Array.prototype.push = push;
      }
    });
    expect(answer).toMatchObject({ ok: true });
  });

  it('made no complaint about its own policy when it opened', () => {
    expect(complaintsOfNormalUse).toEqual([]);
  });
});

describe('foreign code in the page', () => {
  it('does not get in as markup, text of a script, or a string to evaluate', async () => {
    const attempts = await inPage(() => {
      const attempt = (act: () => unknown) => {
        try {
          act();
          return 'allowed';
        } catch (error) {
          return (error as Error).name;
        }
      };
      return [
        attempt(() => {
          document.createElement('div').innerHTML = '<img src=x onerror="window.gotIn = true">';
        }),
        attempt(() => {
          document.createElement('script').textContent = 'window.gotIn = true';
        }),
        attempt(() => {
          document.createElement('script').src = 'app://ui/other.js';
        }),
        attempt(() => setTimeout('window.gotIn = true' as never, 0)),
        attempt(() => Reflect.get(window, 'trustedTypes').createPolicy('foreign', {})),
      ];
    });
    expect(attempts).toEqual(Array(5).fill('TypeError'));
    expect(await inPage(() => Reflect.has(window, 'gotIn'))).toBe(false);
  });

  it('does not get in as a style without the nonce of this response', async () => {
    const color = await inPage(() => {
      const style = document.createElement('style');
      style.append('body { color: rgb(1, 2, 3) }');
      document.head.append(style);
      return getComputedStyle(document.body).color;
    });
    expect(color).not.toBe('rgb(1, 2, 3)');
  });

  it.each([
    'http://127.0.0.1:9/',
    'https://example.invalid/',
    'file:///etc/passwd',
    'app://other/index.html',
    'ws://127.0.0.1:9/',
  ])('does not reach %s', async (target) => {
    const reached = await wizard.page.evaluate(async (url) => {
      if (url.startsWith('ws')) {
        return new Promise<boolean>((resolve) => {
          try {
            const socket = new WebSocket(url);
            socket.onopen = () => resolve(true);
            socket.onerror = () => resolve(false);
          } catch {
            resolve(false);
          }
        });
      }
      return fetch(url).then(
        (response) => response.ok,
        () => false,
      );
    }, target);
    expect(reached).toBe(false);
  });

  it.each([
    '../main/main.js',
    '..%2fmain/main.js',
    '%2e%2e/main/main.js',
    '..%5cmain%5cmain.js',
    '/etc/passwd',
    'index.html%00.js',
  ])('reads no file by the name app://ui/%s', async (name) => {
    const answer = await wizard.page.evaluate(
      (url) =>
        fetch(url).then(
          (response) => response.status,
          () => 404,
        ),
      `app://ui/${name}`,
    );
    expect(answer).toBe(404);
  });

  it('is granted no permission', async () => {
    const answers = await inPage(async () => [
      await Notification.requestPermission(),
      (await navigator.permissions.query({ name: 'geolocation' })).state,
      await navigator.mediaDevices.getUserMedia({ audio: true }).then(
        () => 'granted',
        () => 'denied',
      ),
      await navigator.clipboard.readText().then(
        () => 'granted',
        () => 'denied',
      ),
    ]);
    expect(answers).toEqual(['denied', 'denied', 'denied', 'denied']);
  });

  it('opens no window, no frame and no webview', async () => {
    const opened = await inPage(async () => {
      const frame = document.createElement('iframe');
      frame.src = 'data:text/html,<h1>in a frame</h1>';
      const view = document.createElement('webview');
      view.setAttribute('src', 'data:text/html,<h1>in a webview</h1>');
      const link = document.createElement('a');
      link.href = 'https://example.invalid/';
      link.target = '_blank';
      document.body.append(frame, view, link);
      link.click();
      const window_ = window.open('https://example.invalid/');
      await new Promise((resolve) => setTimeout(resolve, 500));
      for (const element of [frame, view, link]) element.remove();
      return window_ !== null;
    });
    expect(opened).toBe(false);
    const contents = await wizard.app.evaluate(({ webContents }) => webContents.getAllWebContents().length);
    expect(contents).toBe(1);
  });

  it.each([
    'https://example.invalid/',
    'file:///etc/passwd',
    'data:text/html,<h1>elsewhere</h1>',
    'app://other/index.html',
    'javascript:void (window.gotIn = true)',
  ])('leads the window nowhere: %s', async (target) => {
    await wizard.page
      .evaluate((url) => {
        location.href = url;
      }, target)
      .catch(() => undefined);
    await wizard.page.waitForTimeout(300);
    expect(wizard.page.url()).toBe(address);
    expect(await inPage(() => Reflect.has(window, 'gotIn'))).toBe(false);
  });

  it('asks main for nothing that is not in the contract', async () => {
    const answers = await inPage(async () => {
      const ask = (name: string, request: unknown) =>
        window.repair.call(name as never, request).then(
          (answer) => (answer as { ok: boolean }).ok,
          () => 'rejected',
        );
      return [
        await ask('runScript', {}),
        await ask('openPlace', { place: 'https://example.invalid/' }),
        await ask('openPlace', { place: 'constructor' }),
        await ask('startRepairs', { planId: 'made-up' }),
        await ask('readState', { extra: true }),
        await ask('explainText', { text: 'x'.repeat(10_000_000) }),
      ];
    });
    expect(answers).toEqual(['rejected', false, false, false, false, false]);
    expect(wizard.readState().mutations).toEqual([]);
  });

  it('may load the page again, as its error page does', async () => {
    await inPage(() => location.reload());
    await wizard.heading("Find out why Teams can't sign you in").waitFor();
    expect(wizard.page.url()).toBe(address);
  });
});

describe("the window's session", () => {
  it('lets nothing out, whoever asks: not even the main process', async () => {
    let requests = 0;
    const server = createServer((_request, response) => {
      requests += 1;
      response.end('reached');
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const answer = await wizard.app.evaluate(
      ({ session }, url) =>
        session.defaultSession.fetch(url).then(
          () => 'reached',
          (error: Error) => error.message,
        ),
      `http://127.0.0.1:${port}/`,
    );
    server.close();
    expect(answer).toContain('ERR_BLOCKED_BY_CLIENT');
    expect(requests).toBe(0);
  });
});

describe('a window that is not ours', () => {
  it('gets no answer, even with our preload', async () => {
    const answer = await wizard.app.evaluate(
      async ({ BrowserWindow }, preload) => {
        const window = new BrowserWindow({ show: false, webPreferences: { preload } });
        await window.loadURL('app://ui/index.html');
        const asked: unknown = await window.webContents.executeJavaScript(
          `window.repair.call('readState', {}).then(() => 'answered', (error) => error.message)`,
        );
        window.destroy();
        return asked;
      },
      join(root, 'out', 'preload', 'preload.js'),
    );
    expect(answer).toContain('refused');
  });
});
