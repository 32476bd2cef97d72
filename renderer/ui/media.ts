/**
 * Little room for a page: the window is narrow or low, or the text in it large (at 200 % a window of 960 × 640 pixels
 * is one of 480 × 320). Then the window scrolls as a whole, and only its primary button stays in sight.
 */
export const small = '@media (max-width: 560px), (max-height: 420px)';
/** Less room than usual, and still enough for parts that stay in their places. */
export const medium = '@media (min-width: 561px) and (max-width: 800px) and (min-height: 421px)';
/** The text is four times as large as usual: one column of a few words. */
export const tiny = '@media (max-width: 320px)';
