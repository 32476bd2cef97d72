import type { Found } from './found';
import { lineStart } from './line-starts';

const lineBreak = '[ \\t]*(?:\\r\\n|[\\r\\n\\u0085\\u2028\\u2029])[ \\t]*';

/** A piece that goes up to a break, a quote, the end, or what separates values; no word with a label's colon, no code. */
const piece = new RegExp(
  `${lineBreak}(?!${lineStart}|[\\w-]{1,40}(?::|=[^=\\s]))[^\\s"'<>,;&|(){}[\\]\\\\]{1,4096}(?=$|[\\r\\n"'<>,;&|)}\\]\\\\])`,
  'iuy',
);
const sidPiece = new RegExp(
  `-?${lineBreak}(?!\\d{4}-\\d\\d-\\d\\d)-?\\d{1,10}(?:-\\d{1,10}){0,13}(?![\\p{L}\\p{N}.:-])`,
  'uy',
);

/** Most lines over which one value goes on; a bound, so that redaction always ends. */
const mostLines = 200;

/** A value that was cut at the end of its line, with its rest in the next lines. */
export function withContinuation(text: string, found: Found): Found {
  const pattern = found.runsOn ? piece : found.kind === 'sid' ? sidPiece : null;
  if (pattern === null) return found;
  let end = found.end;
  for (let lines = 0; lines < mostLines; lines++) {
    pattern.lastIndex = end;
    if (!pattern.test(text)) break;
    end = pattern.lastIndex;
  }
  return end === found.end
    ? found
    : { ...found, end, value: text.slice(found.start, end).replace(/\s+/g, '') };
}
