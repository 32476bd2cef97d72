import { protocol, type Session } from 'electron';
import { pageScheme } from '../ipc/page-address';
import { answerPageRequest, type PageFiles } from './page-files';

/** Tells Chromium, before the app is ready, that our scheme is as good as https: with an origin, and secure. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: pageScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/** Serves the page under our scheme; `file:` is never used. */
export function servePage(session: Session, files: PageFiles): void {
  session.protocol.handle(pageScheme, (request) => answerPageRequest(files, request));
}
