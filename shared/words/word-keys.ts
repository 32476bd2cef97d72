import type { engine } from './en/engine';
import type { main } from './en/main';

/** The endings of the plural forms of all languages. */
export type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';

/** The dotted paths of a word list, plural forms folded into their stem. */
type Paths<T> = {
  [Key in keyof T & string]: T[Key] extends string
    ? Key extends `${infer Stem}_${PluralForm}`
      ? Stem
      : Key
    : `${Key}.${Paths<T[Key]>}`;
}[keyof T & string];

/** A sentence that is said outside of the wizard's pages. */
export type SentenceKey = Paths<typeof main>;
export type FindingKey = Paths<(typeof engine)['finding']>;
export type RepairKey = Paths<(typeof engine)['repair']>;
export type StepKey = Paths<(typeof engine)['step']>;
export type SecondLineKey = Paths<(typeof engine)['secondLine']>;
