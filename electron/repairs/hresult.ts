/**
 * A native number as people look it up: an HRESULT or Win32 error in hexadecimal, whichever sign it arrived with.
 * @example hresultText(-2147024891) // '0x80070005'
 */
export function hresultText(number: number): string {
  return `0x${(number >>> 0).toString(16).toUpperCase().padStart(8, '0')}`;
}
