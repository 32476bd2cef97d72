import { Preferences, type PreferenceTrouble, usualPreferences } from '../../shared/preferences';

/** What stands in a file of preferences, and what of it can't be meant. */
export interface ParsedPreferences {
  readonly preferences: Preferences;
  readonly trouble: Extract<PreferenceTrouble, { kind: 'ignored' }> | null;
}

/**
 * Reads each preference by itself, so that one that can't be meant costs no other. What only a newer version knows is
 * no trouble.
 * @returns null for what is no object of preferences at all
 */
export function parsePreferences(text: string): ParsedPreferences | null {
  const found = parseObject(text);
  if (found === null) return null;
  const fields = Object.keys(Preferences.shape) as (keyof Preferences)[];
  const wrong = fields.filter((name) => !Preferences.shape[name].safeParse(found[name]).success);
  const right = fields.filter((name) => found[name] !== undefined && !wrong.includes(name));
  const preferences = Preferences.parse(Object.fromEntries(right.map((name) => [name, found[name]])));
  return { preferences, trouble: wrong.length === 0 ? null : { kind: 'ignored', names: wrong } };
}

function parseObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? { ...value } : null;
  } catch {
    return null;
  }
}

/** The text of a file: what differs from what is usual, on top of what a newer version keeps there. */
export function writePreferences(preferences: Preferences, before: string | null): string {
  const kept = (before === null ? null : parseObject(before)) ?? {};
  for (const name of Object.keys(usualPreferences)) delete kept[name];
  const set = Object.entries(preferences).filter(
    ([name, value]) => value !== usualPreferences[name as keyof Preferences],
  );
  return `${JSON.stringify({ ...kept, ...Object.fromEntries(set) }, null, 2)}\n`;
}
