import { protocol, type Session } from 'electron';
import { pageScheme } from '../../ipc/page-address';
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

/** Chromium's number for a file that is not there. */
const fileNotFound = -6;

/**
 * Serves the page under our scheme; `file:` is never used. `protocol.handle`, which Electron's documentation prefers, would
 * do the same with the classes of `fetch`: Node's whole client for HTTP would be read for the first file, before anything
 * can be painted (docs/performance.md). The types of the pinned Electron still have this one.
 */
export function servePage(session: Session, files: PageFiles): void {
  session.protocol.registerBufferProtocol(pageScheme, (request, answer) => {
    try {
      answer(answerPageRequest(files, request));
    } catch {
      answer({ error: fileNotFound });
    }
  });
}
