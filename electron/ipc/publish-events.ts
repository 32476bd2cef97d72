import type { WebContents } from 'electron';
import { eventChannel } from '../../shared/call-names';
import { isOurPage } from './page-address';
import type { RepairService } from './repair-service';

/**
 * Hands every run event to our page: the only file that sends anything to a window. Events are numbered, so nothing
 * is kept here for a page that is loading or has crashed; it asks `readRun` for what it missed.
 */
export function publishEvents(
  service: Pick<RepairService, 'onEvent'>,
  ourWindow: () => WebContents | null,
): () => void {
  return service.onEvent((event) => {
    const page = ourWindow();
    if (page === null || page.isDestroyed() || page.isCrashed() || !isOurPage(page.getURL())) return;
    page.send(eventChannel, event);
  });
}
