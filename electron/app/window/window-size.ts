/** A size in device-independent pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

const wanted: Size = { width: 960, height: 640 };
const least: Size = { width: 720, height: 520 };

/**
 * How large the window opens and how small it may be made, so that it fits between the edges of the screen and the
 * taskbar: 1366 x 768 at 125 % leaves 574 of height. A screen that tells no size (a session nobody is connected to)
 * limits nothing.
 */
export function windowSize(workArea: Size): Size & { readonly minWidth: number; readonly minHeight: number } {
  const within = (size: Size): Size => ({
    width: workArea.width > 0 ? Math.min(size.width, workArea.width) : size.width,
    height: workArea.height > 0 ? Math.min(size.height, workArea.height) : size.height,
  });
  const { width: minWidth, height: minHeight } = within(least);
  return { ...within(wanted), minWidth, minHeight };
}
