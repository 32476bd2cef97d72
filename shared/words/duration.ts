const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * A length of time in one unit that a person can feel, as the language writes it: "11 minutes". Below two of a unit
 * the smaller one is said, so that two neighbours can be told apart. The sign of `seconds` does not count.
 */
function sayDuration(seconds: number, language: string): string {
  const size = Math.abs(seconds);
  if (size < 2 * minute) return amount(size, 'second', language);
  if (size < 2 * hour) return amount(size / minute, 'minute', language);
  if (size < 2 * day) return amount(size / hour, 'hour', language);
  return amount(size / day, 'day', language);
}

function amount(value: number, unit: string, language: string): string {
  const words = { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 0 } as const;
  return new Intl.NumberFormat(language, words).format(value);
}

/** A length of time to the second, in the signs that all languages share: `1 d 2 h 3 min 4 s`. */
export function exactDuration(seconds: number): string {
  const units: readonly (readonly [number, string])[] = [
    [day, 'd'],
    [hour, 'h'],
    [minute, 'min'],
    [1, 's'],
  ];
  let left = Math.round(Math.abs(seconds));
  const parts = units.flatMap(([length, unit]) => {
    const count = Math.floor(left / length);
    left -= count * length;
    return count > 0 ? [`${count} ${unit}`] : [];
  });
  return parts.join(' ');
}

/** What is used of an instance of i18next. */
interface Words {
  readonly services: { readonly formatter?: { add(name: string, write: Writer): void } };
  readonly t: (key: 'duration.underSecond', options: { lng: string }) => string;
}
type Writer = (seconds: number, language: string | undefined) => string;

/** From now on word lists may say `{{seconds, duration}}`. */
export function addDurations(words: Words): void {
  words.services.formatter?.add('duration', (seconds, language = 'en') =>
    Math.abs(seconds) < 1
      ? words.t('duration.underSecond', { lng: language })
      : sayDuration(seconds, language),
  );
}
