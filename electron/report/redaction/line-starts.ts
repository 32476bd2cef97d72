import type { PseudonymKind } from './pseudonym';

/** Codes of errors that are told by how they begin, and those that are numbers. */
const spelled = '0[xX][0-9a-fA-F]{8}|AADSTS\\d{4,8}|(?:CAA|caa)[0-9a-fA-F]{5}';
const numbers = '[8Cc]0[0-9a-fA-F]{6}|-\\d{9,10}|(?:214[78]|322[12]|3399)\\d{6}';
const codeEnd = '(?![\\w-])';

/** What begins a line of its own, and is no rest of what the line before says: a code, an answer, a step of a stack. */
export const lineStart = `(?:${spelled})${codeEnd}|HTTP/\\d|at [\\w.<]`;

/** The same with the labels that begin lines, and before which a name or a secret ends. */
const newLine = new RegExp(`^(?:${lineStart}|(?:[A-Z][\\w-]{1,40}|error|status|code|reason|warning): )`);
const newBehindName = /^[A-Za-z_][\w-]{1,40}[:=](?=[^\s=])/;
const newBehindSecret = new RegExp(`^(?:(?:${numbers})${codeEnd}|[a-z][\\w-]{1,40}:\\s)`);

/** Whether a line is no rest of what was found in the line before. */
export function isNewLine(line: string, kind: PseudonymKind): boolean {
  if (newLine.test(line)) return true;
  if (kind === 'secret') return newBehindSecret.test(line);
  return (kind === 'pc' || kind === 'org' || kind === 'user') && newBehindName.test(line);
}

const isCode = new RegExp(`^(?:${spelled}|${numbers})[.,;:!?)]*$`);

/** Whether what stands behind a label is no secret, but the code of an error. */
export function isErrorCode(value: string): boolean {
  return isCode.test(value);
}
