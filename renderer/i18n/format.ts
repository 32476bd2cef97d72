import i18next from 'i18next';

/** How dates and numbers are written; until this PC has said so, as this Chromium does. */
let locale: string | undefined;

/**
 * From now on dates and numbers are written as this PC writes them: Chromium alone follows the language of its words,
 * of which we ship one. A tag that nobody knows changes nothing.
 */
export function writeAs(tag: string): void {
  try {
    [locale] = Intl.DateTimeFormat.supportedLocalesOf(tag);
  } catch {
    locale = undefined;
  }
}

/** A length of time in one unit that a person can feel. */
export function sayDuration(seconds: number): string {
  return i18next.t('duration.any', { seconds });
}

/** An offset in words: how far behind or ahead; below ten seconds nobody can tell, and nothing minds. */
export function sayOffset(seconds: number): string {
  if (Math.abs(seconds) < 10) return i18next.t('clockPicture.right');
  return seconds < 0
    ? i18next.t('clockPicture.behind', { seconds })
    : i18next.t('clockPicture.ahead', { seconds });
}

/** A time of day as this PC writes it. */
export function sayTime(at: Date, style: 'short' | 'medium' = 'short'): string {
  return new Intl.DateTimeFormat(locale, { timeStyle: style }).format(at);
}

/** Day and time as this PC writes them. */
export function sayDayAndTime(at: Date): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}

/** A whole date with its weekday, for comparing with a calendar. */
export function sayDate(at: Date): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'full' }).format(at);
}

export function sayNumber(value: number): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }).format(value);
}
