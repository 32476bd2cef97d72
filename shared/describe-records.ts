import type { Message } from './model/finding';
import { RecordFault, type RecordProblem } from './model/record';

/** Most names that one sentence lists. */
const mostNames = 3;

/** What is wrong with records, as sentences: one for each kind of fault, then what it means for undo. */
export function describeRecords(problems: readonly RecordProblem[]): Message[] {
  const faults = RecordFault.options.filter((fault) => problems.some((problem) => problem.fault === fault));
  const sentences = faults.map((fault): Message => {
    const names = problems.filter((problem) => problem.fault === fault).map(({ file }) => file);
    const files = [...names.slice(0, mostNames), ...(names.length > mostNames ? ['…'] : [])].join(', ');
    return { key: `record.${fault}`, values: { count: names.length, files } };
  });
  const hides = problems.some(({ mayHideChanges }) => mayHideChanges);
  return hides ? [...sentences, { key: 'record.hidden', values: {} }] : sentences;
}
