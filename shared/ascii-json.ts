/** A JSON document in pure ASCII, so that no code page on the way can harm it. */
export function asciiJson(document: unknown): string {
  const text = JSON.stringify(document, null, 2);
  return text.replace(
    /[\u007f-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
