import { z } from 'zod';
import { isServerName } from './server-name';
import { type LanguageName, languages } from './words/languages';

/** Light or dark, or as Windows is set. */
export const themes = ['windows', 'light', 'dark'] as const;

/** After how many days a run is forgotten; null: never. */
export const historyDays = [30, 90, 365, null] as const;

const isLanguage = (name: string): name is LanguageName => Object.hasOwn(languages, name);

/** What a person may set about this program itself. */
export const Preferences = z.strictObject({
  theme: z.enum(themes).default('windows'),
  /** A language that there are words in; null: the first of Windows' that there are. */
  language: z.string().refine(isLanguage).nullable().default(null),
  /** A time server to ask besides the ones this program knows; null for none. */
  timeServer: z.string().refine(isServerName).nullable().default(null),
  historyDays: z.literal(historyDays).default(null),
});
export type Preferences = z.infer<typeof Preferences>;

/** What is so as long as nobody has set anything. */
export const usualPreferences: Preferences = Preferences.parse({});

/** What was wrong with the file of preferences. */
export const PreferenceTrouble = z.discriminatedUnion('kind', [
  /** It is no file of ours: it lies under another name now, and everything is as usual. */
  z.strictObject({ kind: z.literal('put-aside'), file: z.string() }),
  /** It can't be read or moved; everything is as usual. */
  z.strictObject({ kind: z.literal('unreadable'), why: z.string() }),
  /** Some of what it holds can't be meant; that is as usual, the rest counts. */
  z.strictObject({ kind: z.literal('ignored'), names: z.array(z.string()) }),
]);
export type PreferenceTrouble = z.infer<typeof PreferenceTrouble>;
