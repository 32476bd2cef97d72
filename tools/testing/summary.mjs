/**
 * @typedef {object} Summary
 * @property {number} passed
 * @property {{ name: string, why: string }[]} failed
 * @property {{ name: string, reason: string }[]} skipped
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
