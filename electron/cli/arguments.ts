import { parseArgs } from 'node:util';
import { CheckId } from '../../shared/model/check';
import { RepairId } from '../../shared/model/repair';
import { CommandLineError } from '../command-line-error';
import { sentence } from '../words';
import { everywhere, own } from './option-table';

export const commandNames = [
  'check',
  'fix',
  'undo',
  'report',
  'history',
  'explain',
  'verify',
  'overview',
] as const;
export type CommandName = (typeof commandNames)[number];

/** The forms in which a command hands its document over; which of them stands in `formatsOf`. */
type Format = 'json' | 'html' | 'text' | 'csv';

/** A command line that makes sense. */
export interface Command {
  readonly name: CommandName | 'help' | 'version';
  /** The run of `undo` and `report`, the text of `explain` or `-` for standard input, the folder of `overview`. */
  readonly subject: string | null;
  /** The file that `explain` is to read instead. */
  readonly file: string | null;
  readonly json: boolean;
  readonly quiet: boolean;
  readonly output: string | null;
  readonly simulate: string | null;
  readonly simulateOut: string | null;
  readonly data: string | null;
  readonly promptSeconds: number;
  readonly yesSetDate: boolean;
  readonly only: readonly (CheckId | RepairId)[];
  readonly whatIf: boolean;
  readonly noAdmin: boolean;
  readonly format: Format | null;
  readonly tryChanges: boolean;
  /** Whether an overview may name the addresses that reports hold. */
  readonly addresses: boolean;
  /** `history`: whether what it tells is to be forgotten. */
  readonly deletes: boolean;
}

/** Which command takes which of its own options. */
const ownOf: Record<CommandName, readonly (keyof typeof own)[]> = {
  check: [],
  fix: ['only', 'what-if', 'no-admin'],
  undo: ['no-admin'],
  report: ['format'],
  history: ['delete'],
  explain: ['file'],
  verify: ['try-changes'],
  overview: ['format', 'addresses'],
};

const formatsOf: Partial<Record<CommandName, readonly Format[]>> = {
  report: ['json', 'html', 'text'],
  overview: ['html', 'csv', 'json', 'text'],
};

const defaultPromptSeconds = 150;
const wrong = (message: string) => new CommandLineError(sentence('cli.wrong.seeHelp', { what: message }), 64);

/**
 * Reads a command line. Anything unknown is an error that names it, and asking for help wins over everything. Two dashes
 * at its beginning are those of sign-in-repair.cmd, which keep Electron from reading the rest.
 * @throws CommandLineError with exit code 64
 */
export function readCommand(given: readonly string[]): Command {
  const words = given[0] === '--' ? given.slice(1) : given;
  if (words.some((word) => word === '/?' || word === '--help' || word === '-h'))
    return command('help', null, {});
  // A signed code such as -895352829 is something to look up, not an option.
  const { values, positionals } = parse(words.filter((word) => !isSignedNumber(word)));
  positionals.push(...words.filter(isSignedNumber));
  if (values.version) return command('version', null, values);
  const [name, ...rest] = positionals;
  if (name === undefined) throw wrong(sentence('cli.wrong.noCommand'));
  if (!isCommandName(name)) throw wrong(sentence('cli.wrong.unknownCommand', { name }));
  for (const option of Object.keys(own) as (keyof typeof own)[]) {
    if (values[option] !== undefined && !ownOf[name].includes(option)) {
      throw wrong(sentence('cli.wrong.foreignOption', { command: name, option }));
    }
  }
  if (values['simulate-out'] !== undefined && values.simulate === undefined) {
    throw wrong(sentence('shell.start.outNeedsSimulate'));
  }
  return command(name, subjectOf(name, rest, values.file), values);
}

type Values = ReturnType<typeof parse>['values'];

function parse(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      options: { ...everywhere, ...own },
      allowPositionals: true,
      strict: true,
    });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw wrong(detail.split(/\. |\n/)[0]?.replace(/\.?$/, '.') ?? detail);
  }
}

function isSignedNumber(word: string): boolean {
  return /^-\d+$/.test(word);
}

function isCommandName(name: string): name is CommandName {
  return commandNames.some((known) => known === name);
}

function subjectOf(name: CommandName, rest: readonly string[], file: string | undefined): string | null {
  if (name === 'explain') return textOf(rest, file);
  const takesOne = name === 'undo' || name === 'report' || name === 'overview';
  const surplus = rest[takesOne ? 1 : 0];
  if (surplus !== undefined) throw wrong(sentence('cli.wrong.surplus', { command: name, word: surplus }));
  if (name === 'overview' && !rest[0]?.trim()) throw wrong(sentence('overview.refused.noFolder'));
  return rest[0] ?? null;
}

function textOf(rest: readonly string[], file: string | undefined): string | null {
  if (file === '') throw wrong(sentence('cli.wrong.fileNeedsName'));
  if (file !== undefined && rest.length > 0) throw wrong(sentence('cli.wrong.textOrFile'));
  if (file === undefined && rest.length === 0) {
    throw wrong(sentence('cli.wrong.noText'));
  }
  return file === undefined ? rest.join(' ') : null;
}

function command(name: Command['name'], subject: string | null, values: Values): Command {
  return {
    name,
    subject,
    file: values.file ?? null,
    json: values.json ?? false,
    quiet: values.quiet ?? false,
    output: readPath('output', values),
    simulate: readPath('simulate', values),
    simulateOut: readPath('simulate-out', values),
    data: readPath('data', values),
    promptSeconds: readSeconds(values['prompt-timeout']),
    yesSetDate: values['yes-set-date'] ?? false,
    only: (values.only ?? []).flatMap((list) => list.split(',')).map((id) => readId(id.trim())),
    whatIf: values['what-if'] ?? false,
    noAdmin: values['no-admin'] ?? false,
    format: readFormat(name, values.format),
    tryChanges: values['try-changes'] ?? false,
    addresses: values.addresses ?? false,
    deletes: values.delete ?? false,
  };
}

/** A script hands an empty text over when its variable is not set; as a path that would mean the working folder. */
function readPath(option: 'output' | 'simulate' | 'simulate-out' | 'data', values: Values): string | null {
  const path = values[option];
  if (path?.trim() === '') throw wrong(sentence('cli.wrong.emptyPath', { option }));
  return path ?? null;
}

function readSeconds(text: string | undefined): number {
  if (text === undefined) return defaultPromptSeconds;
  const seconds = Number(text);
  if (!/^\d+(\.\d+)?$/.test(text) || seconds <= 0 || seconds > 86_400) {
    throw wrong(sentence('cli.wrong.promptTimeout', { text }));
  }
  return seconds;
}

function readId(text: string): CheckId | RepairId {
  const id = CheckId.or(RepairId).safeParse(text);
  if (!id.success) throw wrong(sentence('cli.wrong.unknownId', { id: text }));
  return id.data;
}

function readFormat(name: Command['name'], text: string | undefined): Format | null {
  if (text === undefined || name === 'help' || name === 'version') return null;
  const formats = formatsOf[name] ?? [];
  const format = formats.find((known) => known === text);
  if (format === undefined) throw wrong(sentence('cli.wrong.format', { formats: formats.join(', '), text }));
  return format;
}
