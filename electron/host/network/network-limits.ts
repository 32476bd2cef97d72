/** Longest waits of one look at the network, in milliseconds. */
export const networkLimits = {
  /** For any one answer. All usual servers are asked at once, and all named ones. */
  answer: 3000,
  /** For Windows' own records to name further servers, while the usual ones are asked. */
  naming: 4500,
  /** The same, on top, where the network works: the rest of a check waits for these records as well. */
  patience: 20_000,
} as const;

/** The longest a probe can last where nothing answers. */
export const longestOffline = networkLimits.naming + networkLimits.answer;
