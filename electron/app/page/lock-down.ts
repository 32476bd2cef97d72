import type { App, Session, WebContents } from 'electron';
import { isOurPage, pageAddress } from '../../ipc/page-address';

/**
 * Denies every web contents of this app what our one page never does: going anywhere, opening windows, embedding
 * pages. Loading itself again is all it may do. It defends against a page that runs foreign code; it does not defend
 * against code in the main process.
 */
export function denyNavigation(app: App): void {
  app.on('web-contents-created', (_event, contents: WebContents) => {
    const stay = (event: { readonly url: string; readonly isMainFrame: boolean; preventDefault(): void }) => {
      const isReload = event.isMainFrame && event.url === pageAddress && contents.getURL() === pageAddress;
      if (!isReload) event.preventDefault();
    };
    contents.on('will-navigate', stay);
    contents.on('will-frame-navigate', stay);
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}

/** Electron grants every permission unless told otherwise; our page needs none. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
}

/**
 * Cancels every request that is not for our page, whoever makes it: Chromium's own services too. Developer tools load
 * themselves from `devtools:` and exist only in a checkout.
 */
export function denyForeignRequests(session: Session, developerTools: boolean): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    const allowed = isOurPage(details.url) || (developerTools && details.url.startsWith('devtools://'));
    answer({ cancel: !allowed });
  });
}
