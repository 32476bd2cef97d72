/** The one spelling of a 32-bit code. */
export function hexCode(number: number): string {
  return `0x${number.toString(16).toUpperCase().padStart(8, '0')}`;
}
