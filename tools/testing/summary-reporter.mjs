import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Environment variable with the file that the summary goes to. */
const summaryFileVariable = 'TEST_SUMMARY_FILE';

/** Adds up a Vitest run. Vitest's own JSON leaves out why a test was skipped. */
class SummaryReporter {
  /**
   * @param {ReadonlyArray<import('vitest/node').TestModule>} modules
   * @param {ReadonlyArray<import('vitest/node').SerializedError>} errors thrown outside tests
   */
  onTestRunEnd(modules, errors) {
    const file = process.env[summaryFileVariable];
    if (file === undefined) throw new Error(`${summaryFileVariable} names no file.`);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(summarise(modules, errors)));
  }
}

/**
 * @param {ReadonlyArray<import('vitest/node').TestModule>} modules
 * @param {ReadonlyArray<import('vitest/node').SerializedError>} errors
 * @returns {import('./summary.mjs').Summary}
 */
function summarise(modules, errors) {
  /** @type {import('./summary.mjs').Summary} */
  const summary = {
    passed: 0,
    failed: errors.map((error) => failure('outside tests', [error])),
    skipped: [],
  };
  for (const module of modules) {
    const failedBefore = summary.failed.length;
    for (const test of module.children.allTests()) count(test, summary);
    // A file that could not be loaded has no test to fail.
    if (!module.ok() && summary.failed.length === failedBefore) {
      summary.failed.push(failure(module.relativeModuleId, module.errors()));
    }
  }
  return summary;
}

/** @param {import('vitest/node').TestCase} test @param {import('./summary.mjs').Summary} summary */
function count(test, summary) {
  const result = test.result();
  if (result.state === 'passed') summary.passed += 1;
  else if (result.state === 'skipped')
    summary.skipped.push({ name: test.fullName, reason: result.note ?? 'without a reason' });
  else summary.failed.push(failure(`${test.module.relativeModuleId} > ${test.fullName}`, result.errors));
}

/** @param {string} name @param {ReadonlyArray<{ message: string }>} [errors] */
function failure(name, errors = []) {
  return { name, why: errors[0]?.message ?? 'without a reason' };
}

export default SummaryReporter;
