/**
 * Chromium switches that turn an app into something else: a debugging server, a launcher for other programs, a
 * browser without its walls. Fuses do not cover them, so a release refuses to start with any of these. That defends
 * people who allow this program by name or signature; whoever can replace its files needs no switch.
 */
export const forbiddenSwitches = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-allow-origins',
  'gpu-launcher',
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
  'ppapi-plugin-launcher',
  'browser-subprocess-path',
  'no-sandbox',
  'disable-gpu-sandbox',
  'single-process',
  'in-process-gpu',
  'disable-web-security',
  'allow-running-insecure-content',
  'disable-site-isolation-trials',
  'load-extension',
  'js-flags',
  'host-rules',
  'host-resolver-rules',
  'proxy-server',
  'proxy-pac-url',
  'ignore-certificate-errors',
  'unsafely-treat-insecure-origin-as-secure',
  'log-net-log',
] as const;

/** The first forbidden switch this process was started with, or null. */
export function findForbiddenSwitch(hasSwitch: (name: string) => boolean): string | null {
  return forbiddenSwitches.find((name) => hasSwitch(name)) ?? null;
}
