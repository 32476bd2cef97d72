/**
 * @typedef {object} Summary
 * @property {number} passed
 * @property {number} failed
 * @property {{ name: string, reason: string }[]} skipped
 */

/** @param {readonly Summary[]} parts @returns {Summary} */
export function addSummaries(parts) {
  return {
    passed: parts.reduce((sum, part) => sum + part.passed, 0),
    failed: parts.reduce((sum, part) => sum + part.failed, 0),
    skipped: parts.flatMap(({ skipped }) => skipped),
  };
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
  return `${passed} passed, ${failed} failed, ${skipped.length} skipped`;
}
