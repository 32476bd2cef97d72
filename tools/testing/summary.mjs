/**
 * @typedef {object} Summary
 * @property {number} passed
 * @property {{ name: string, why: string }[]} failed
 * @property {{ name: string, reason: string }[]} skipped
 */

/**
 * What a part cost.
 *
 * @typedef {object} Spent
 * @property {string} name
 * @property {number} seconds
 * @property {number} processorSeconds In which the machine's processors worked; more than one may work at a time.
 */

/** @param {readonly Summary[]} parts @returns {Summary} */
export function addSummaries(parts) {
  return {
    passed: parts.reduce((sum, part) => sum + part.passed, 0),
    failed: parts.flatMap(({ failed }) => failed),
    skipped: parts.flatMap(({ skipped }) => skipped),
  };
}

/**
 * A line for each failure. They stand at the very end, because what is kept of a long output is often only that.
 *
 * @param {Summary['failed']} failed
 */
export function describeFailed(failed) {
  return failed.map(({ name, why }) => `failed: ${name}: ${why.split('\n', 1)[0]}`);
}

/** One line for each reason, with what it kept from running. @param {Summary['skipped']} skipped */
export function describeSkipped(skipped) {
  /** @type {Map<string, string[]>} */
  const byReason = new Map();
  for (const { name, reason } of skipped) byReason.set(reason, [...(byReason.get(reason) ?? []), name]);
  return [...byReason].map(([reason, names]) => `skipped (${reason}): ${names.join('; ')}`);
}

/** The closing line that tools look for. @param {Summary} summary */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed.length} failed, ${skipped.length} skipped`;
}

/**
 * A line for each part and one for all. A part that keeps few of the processors busy is one that waits.
 *
 * @param {readonly Spent[]} parts
 * @param {number} processors of the machine
 */
export function describeSpent(parts, processors) {
  const total = { name: 'all of it', seconds: 0, processorSeconds: 0 };
  for (const { seconds, processorSeconds } of parts) {
    total.seconds += seconds;
    total.processorSeconds += processorSeconds;
  }
  return [...parts, total].map(({ name, seconds, processorSeconds }) => {
    const share = Math.round((100 * processorSeconds) / Math.max(seconds * processors, 0.001));
    const worked = `${Math.round(processorSeconds)} s of processor time, ${share} % of ${processors}`;
    return `time: ${name}: ${Math.round(seconds)} s (${worked})`;
  });
}
