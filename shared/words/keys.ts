import type { words } from './en';

/** The dotted paths of a word list, plural forms folded into their stem. */
type Paths<T> = {
  [Key in keyof T & string]: T[Key] extends string
    ? Key extends `${infer Stem}_one` | `${infer Stem}_other`
      ? Stem
      : Key
    : `${Key}.${Paths<T[Key]>}`;
}[keyof T & string];

export type FindingKey = Paths<(typeof words)['finding']>;
export type RepairKey = Paths<(typeof words)['repair']>;
export type StepKey = Paths<(typeof words)['step']>;
export type SecondLineKey = Paths<(typeof words)['secondLine']>;
