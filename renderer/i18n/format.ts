import i18next from 'i18next';

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
  return new Intl.DateTimeFormat(undefined, { timeStyle: style }).format(at);
}

/** Day and time as this PC writes them. */
export function sayDayAndTime(at: Date): string {
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}

/** A whole date with its weekday, for comparing with a calendar. */
export function sayDate(at: Date): string {
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'full' }).format(at);
}

export function sayNumber(value: number): string {
  return new Intl.NumberFormat(undefined, { maximumFractionDigits: 3 }).format(value);
}
