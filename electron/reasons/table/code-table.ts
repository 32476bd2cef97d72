import type { ReasonClass } from '../../../shared/model/reason';
import type { AdviceName } from '../advice';
import type { FamilyName } from '../entry';

/**
 * One code: its number, who it points to, what to do, and where its meaning stands if not where the table says. What
 * it means stands in the word list.
 */
export type CodeRow = readonly [
  number: number,
  reasonClass: ReasonClass,
  advice: AdviceName,
  source?: string,
];

/** The codes of one family. */
export interface CodeTable {
  readonly family: FamilyName;
  readonly source: string;
  readonly rows: readonly CodeRow[];
}
