import { afterAll } from 'vitest';
import { hasDisplay } from '../tools/set-up/way-to-start.mjs';
import { openVirtualDisplay } from '../tools/testing/virtual-display.mjs';

/*
 * Where there is no screen, each test file gets one that nobody sees. One of its own: on one screen the windows of two
 * files would take the focus from each other.
 */
if (!hasDisplay({ platform: process.platform, environment: process.env })) {
  const display = await openVirtualDisplay();
  process.env.DISPLAY = display.name;
  afterAll(display.close);
}
