/**
 * The one spelling of a 32-bit code, whichever sign it arrived with.
 * @example hexCode(-2147024891) // '0x80070005'
 */
export function hexCode(number: number): string {
  return `0x${(number >>> 0).toString(16).toUpperCase().padStart(8, '0')}`;
}
