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

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** A length of time in one unit that a person can feel; `seconds` is never negative. */
export function sayDuration(seconds: number): string {
  if (seconds < 1) return i18next.t('duration.under');
  if (seconds < 2 * minute) return i18next.t('duration.seconds', { count: Math.round(seconds) });
  if (seconds < 2 * hour) return i18next.t('duration.minutes', { count: Math.round(seconds / minute) });
  if (seconds < 2 * day) return i18next.t('duration.hours', { count: Math.round(seconds / hour) });
  return i18next.t('duration.days', { count: Math.round(seconds / day) });
}

/** An offset in words: how far behind or ahead; below ten seconds nobody can tell, and nothing minds. */
export function sayOffset(seconds: number): string {
  const amount = sayDuration(Math.abs(seconds));
  if (Math.abs(seconds) < 10) return i18next.t('clockPicture.right');
  return seconds < 0
    ? i18next.t('clockPicture.behind', { amount })
    : i18next.t('clockPicture.ahead', { amount });
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
