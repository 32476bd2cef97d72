import type { BrowserWindow, Input } from 'electron';

/** The steps that Edge and Chrome zoom by; all pages keep heading and primary button in view up to four times. */
const factors = [0.5, 0.67, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4] as const;

type Zoom = 'in' | 'out' | 'reset';

/**
 * Zooms by the keys and the wheel of other programs: Ctrl with plus, minus, nought and wheel. They belong to the usual
 * menu, which this window does without. Chromium keeps the factor for the next start.
 */
export function obeyZoom({ webContents }: BrowserWindow): void {
  const zoom = (wanted: Zoom) => webContents.setZoomFactor(zoomed(webContents.getZoomFactor(), wanted));
  webContents.on('before-input-event', (event, input) => {
    const wanted = readZoomKey(input);
    if (wanted === null) return;
    event.preventDefault();
    zoom(wanted);
  });
  webContents.on('zoom-changed', (_event, direction) => zoom(direction));
}

/** The next factor; at the end of the steps it stays. */
export function zoomed(factor: number, wanted: Zoom): number {
  // Chromium keeps a logarithm, and gives the factor back not quite as it was.
  const nearly = 0.005;
  switch (wanted) {
    case 'in':
      return factors.find((one) => one > factor + nearly) ?? factor;
    case 'out':
      return factors.findLast((one) => one < factor - nearly) ?? factor;
    case 'reset':
      return 1;
  }
}

/**
 * What a key means for the zoom, or null. Read by what it types, for that is printed on it; "=" is the plus key of
 * layouts where plus needs Shift. Only nought goes by its place as well: French layouts need Shift for it, and zoom back
 * without. Alt with Ctrl is AltGr, which types letters.
 */
export function readZoomKey(input: Pick<Input, 'type' | 'key' | 'code' | 'control' | 'alt'>): Zoom | null {
  if (input.type !== 'keyDown' || !input.control || input.alt) return null;
  if (input.key === '+' || input.key === '=') return 'in';
  if (input.key === '-' || input.key === '_') return 'out';
  return input.key === '0' || input.code === 'Digit0' || input.code === 'Numpad0' ? 'reset' : null;
}
