/** Longest waits of one look at the network, in milliseconds. */
export const networkLimits = {
  /** For Windows' own texts to name further servers; the usual ones are asked meanwhile. */
  naming: 3500,
  /** For any one answer. */
  answer: 3000,
} as const;

/** The longest a probe can last: whatever is asked, it is asked at once or right after the naming. */
export const longestProbe = networkLimits.naming + networkLimits.answer;
