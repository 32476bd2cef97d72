/** By how much clocks are put back in autumn, minutes: an hour, on Lord Howe Island half of one. */
const putBack = [30, 60];
/** How near an error must be to one of these, seconds. */
const tolerance = 120;

/** Minutes that local time is ahead of UTC at a moment, which is in milliseconds since 1970. */
type LocalAhead = (utcMilliseconds: number) => number;

const localAhead: LocalAhead = (utcMilliseconds) => -new Date(utcMilliseconds).getTimezoneOffset();

/**
 * Whether a clock that has just been set is wrong by the hour that comes twice when clocks are put back: Windows is told
 * local time, which names two moments then, and took the other one.
 * @param wall this PC's clock, milliseconds since 1970 in UTC
 * @param offsetSeconds what was measured since: that clock minus true time
 */
export function isTheOtherHour(wall: number, offsetSeconds: number, ahead: LocalAhead = localAhead): boolean {
  const now = wall - offsetSeconds * 1000;
  return putBack
    .filter((minutes) => Math.abs(Math.abs(offsetSeconds) - minutes * 60) < tolerance)
    .flatMap((minutes) => [minutes, -minutes])
    .some((minutes) => ahead(now + minutes * 60_000) - ahead(now) === -minutes);
}
