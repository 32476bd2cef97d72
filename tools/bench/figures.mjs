/**
 * @typedef {object} Figure
 * @property {number} median
 * @property {number} low A quarter of the samples are lower.
 * @property {number} high A quarter of the samples are higher.
 */

/** Median and quartiles, which a few samples beside load do not move. @param {readonly number[]} samples @returns {Figure} */
export function figureOf(samples) {
  const sorted = [...samples].sort((a, b) => a - b);
  return { median: quantile(sorted, 0.5), low: quantile(sorted, 0.25), high: quantile(sorted, 0.75) };
}

/** Between two samples in proportion. @param {readonly number[]} sorted @param {number} part */
function quantile(sorted, part) {
  const place = (sorted.length - 1) * part;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}

/**
 * How many times `ours` is `theirs`, from samples taken in pairs one right after the other: load that comes and goes
 * meets both of a pair.
 *
 * @param {readonly number[]} ours
 * @param {readonly number[]} theirs
 */
export function ratioOf(ours, theirs) {
  return figureOf(ours.map((one, round) => one / (theirs[round] ?? Number.NaN)));
}

/** A figure as it is written. @param {Figure} figure @param {number} digits behind the point */
export function spreadOf({ median, low, high }, digits) {
  return `${median.toFixed(digits)} (${low.toFixed(digits)}–${high.toFixed(digits)})`;
}

/**
 * Lines of a table whose columns stand under each other; all but the first are numbers and end together.
 *
 * @param {readonly (readonly string[])[]} rows
 */
export function tableOf(rows) {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
}
