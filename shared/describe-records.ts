import type { Message } from './model/finding';
import { RecordFault, type RecordProblem } from './model/record';

/** Most names that one sentence lists. */
const mostNames = 3;

/**
 * What is wrong with records, as sentences, one for each kind of fault: first those that may hide changes, with what
 * that means for undo, then those that only should be known.
 */
export function describeRecords(problems: readonly RecordProblem[]): Message[] {
  const hiding = sentencesOf(problems.filter(({ mayHideChanges }) => mayHideChanges));
  const harmless = sentencesOf(problems.filter(({ mayHideChanges }) => !mayHideChanges));
  return hiding.length > 0 ? [...hiding, { key: 'record.hidden', values: {} }, ...harmless] : harmless;
}

function sentencesOf(problems: readonly RecordProblem[]): Message[] {
  return RecordFault.options.flatMap((fault): Message[] => {
    const names = problems.filter((problem) => problem.fault === fault).map(({ file }) => file);
    if (names.length === 0) return [];
    const files = [...names.slice(0, mostNames), ...(names.length > mostNames ? ['…'] : [])].join(', ');
    return [{ key: `record.${fault}`, values: { count: names.length, files } }];
  });
}
