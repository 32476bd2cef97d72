import { isErrorLabel } from './labels';

/** A number below the heading of its column. */
export interface InColumn {
  readonly digits: string;
  readonly at: number;
  readonly end: number;
}

/** As a table has it whose numbers are text, or fractions. */
const numberIn = /^'?(\d{5,7})(?:\.0)?$/;
/** Longest table that is read, in lines below its heading. */
const mostRows = 200;

/**
 * Numbers of five to seven digits in the columns of a table that are headed as error codes: sign-ins exported from the
 * portal (CSV), rows copied from it (tabs), tables of a ticket (`|`), of PowerShell (blanks).
 *
 * @example `User,Sign-in error code\nanna,50126` has 50126
 */
export function findInColumns(text: string): InColumn[] {
  const lines = linesOf(text);
  return lines.flatMap((heading, index) => {
    const separator = [',', ';', '\t', '|'].find((one) => heading.text.includes(one));
    if (separator === undefined) return findBelow(lines, index);
    const columns = cellsOf(heading, separator).flatMap((cell, column) =>
      isErrorLabel(cell.text) ? [column] : [],
    );
    if (columns.length === 0) return [];
    const rows: InColumn[] = [];
    for (const row of lines.slice(index + 1, index + 1 + mostRows)) {
      if (!row.text.includes(separator)) break;
      const cells = cellsOf(row, separator);
      for (const column of columns) {
        const cell = cells[column];
        const digits = numberIn.exec(cell?.text ?? '')?.[1];
        if (cell && digits) rows.push({ digits, at: cell.at, end: cell.at + cell.text.length });
      }
    }
    return rows;
  });
}

/** What stands between two blanks or more. */
const column = /\S+(?: \S+)*/g;

/** Columns that are apart by blanks: a number stands below its heading, to whichever side the two are aligned. */
function findBelow(lines: readonly Piece[], index: number): InColumn[] {
  const heading = lines[index]?.text ?? '';
  const columns = [...heading.matchAll(column)];
  if (columns.length < 2 && !/^[\s-]+-$/.test(lines[index + 1]?.text ?? '')) return [];
  const found = [...heading.matchAll(/\S+/g), ...columns].find(({ 0: name }) => isErrorLabel(name));
  if (found === undefined) return [];
  const { index: from, 0: name } = found;
  const place = columns.findIndex((one) => one.index <= from && one.index + one[0].length > from);
  const numbers: InColumn[] = [];
  for (const { text, at } of lines.slice(index + 1, index + 1 + mostRows)) {
    const cells = [...text.matchAll(column)];
    const below = (one: RegExpExecArray) =>
      one.index < from + name.length && one.index + one[0].length > from;
    const cell =
      columns.length > 1 && cells.length === columns.length
        ? cells[place]
        : [...text.matchAll(/\S+/g)].find(below);
    if (cell === undefined) break;
    const start = at + cell.index;
    const digits = numberIn.exec(cell[0])?.[1];
    if (digits) numbers.push({ digits, at: start, end: start + cell[0].length });
  }
  return numbers;
}

interface Piece {
  readonly text: string;
  readonly at: number;
}

function linesOf(text: string): Piece[] {
  return [...text.matchAll(/[^\r\n]+/g)].map(({ 0: line, index }) => ({ text: line, at: index }));
}

/** The cells of a row without the quotes around them; a separator in quotes is part of its cell. */
function cellsOf({ text, at }: Piece, separator: string): Piece[] {
  const cell = separator === '|' ? /[^|]*/y : new RegExp(`(?:"[^"]*"|[^"${separator}])*`, 'y');
  const cells: Piece[] = [];
  for (let from = 0; from <= text.length; from = cell.lastIndex + 1) {
    cell.lastIndex = from;
    const [raw = ''] = cell.exec(text) ?? [];
    const bare = raw.replace(/^[\s"]+/, '');
    cells.push({ text: bare.replace(/[\s"]+$/, ''), at: at + from + raw.length - bare.length });
    cell.lastIndex = from + raw.length;
  }
  return cells;
}
