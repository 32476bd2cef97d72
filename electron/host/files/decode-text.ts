/**
 * Bytes of a file as text: UTF-8, or UTF-16 with its mark, which is what Windows PowerShell 5.1 writes with `>`. Bytes of
 * another code page become replacement characters; codes and our own words are ASCII in all of them.
 */
export function decodeText(bytes: Buffer): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}
