import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CommandLineError } from '../command-line-error';
import { readCommand } from './arguments';

function refusal(words: string[]): CommandLineError {
  try {
    readCommand(words);
  } catch (error) {
    if (error instanceof CommandLineError) return error;
    throw error;
  }
  throw new Error(`${words.join(' ')} was accepted.`);
}

describe('a command line', () => {
  it('reads every option of the contract', () => {
    const words =
      'fix --json --output o --quiet --simulate s --simulate-out t --data d --prompt-timeout 7.5 --yes-set-date --only clock.sync,helper.work,wam.sign-out --what-if --no-admin';
    expect(readCommand(words.split(' '))).toEqual({
      name: 'fix',
      subject: null,
      file: null,
      json: true,
      quiet: true,
      output: 'o',
      simulate: 's',
      simulateOut: 't',
      data: 'd',
      promptSeconds: 7.5,
      yesSetDate: true,
      only: ['clock.sync', 'helper.work', 'wam.sign-out'],
      whatIf: true,
      noAdmin: true,
      format: null,
      tryChanges: false,
      addresses: false,
      deletes: false,
    });
    expect(readCommand(['history', '--delete'])).toMatchObject({ name: 'history', deletes: true });
    expect(readCommand(['verify', '--try-changes'])).toMatchObject({ name: 'verify', tryChanges: true });
  });

  it('takes options before and behind its command, and a run where one is named', () => {
    expect(readCommand(['--json', 'check'])).toMatchObject({ name: 'check', json: true });
    expect(readCommand(['undo', 'run-1'])).toMatchObject({ name: 'undo', subject: 'run-1' });
    expect(readCommand(['report', '--format', 'html'])).toMatchObject({ subject: null, format: 'html' });
  });

  it.each([['/?'], ['-h'], ['--help'], ['fix', '--help'], ['check', '/?'], ['--nonsense', '-h']])(
    'gives help for %s %s whatever else stands there',
    (...words) => {
      expect(readCommand(words).name).toBe('help');
    },
  );

  it.each<[string[], string]>([
    [[], 'No command'],
    [['repair'], '"repair"'],
    [['check', 'now'], '"now"'],
    [['undo', 'a', 'b'], '"b"'],
    [['explain'], 'explain'],
    [['explain', '--file', ''], '--file'],
    [['explain', 'AADSTS50126', '--file', 'f'], 'not both'],
    [['explain', '-', '--file', 'f'], 'not both'],
    [['check', '--file', 'f'], '--file'],
    [['check', '--everything'], '--everything'],
    [['check', '--what-if'], '--what-if'],
    [['history', '--format', 'json'], '--format'],
    [['fix', '--only', 'clock.offset,clock.wise'], '"clock.wise"'],
    [['fix', '--only', ''], '""'],
    [['check', '--data', ''], '--data needs a path'],
    [['check', '--data='], '--data needs a path'],
    [['check', '--output', ' '], '--output needs a path'],
    [['check', '--simulate', ''], '--simulate needs a path'],
    [['check', '--simulate', 's', '--simulate-out', ''], '--simulate-out needs a path'],
    [['report', '--format', 'pdf'], '"pdf"'],
    [['fix', '--prompt-timeout', 'soon'], '"soon"'],
    [['fix', '--prompt-timeout', '0'], '"0"'],
    [['fix', '--prompt-timeout', '-1'], '--prompt-timeout'],
    [['check', '--data'], '--data'],
    [['check', '--simulate-out', 'f'], '--simulate-out needs --simulate'],
  ])('refuses %j and names what it does not know', (words, named) => {
    const error = refusal(words);
    expect(error.exitCode).toBe(64);
    expect(error.message).toContain(named);
    expect(error.message).not.toContain('\n');
  });

  it('takes a signed code as something to look up', () => {
    expect(readCommand(['explain', '-895352829'])).toMatchObject({ name: 'explain', subject: '-895352829' });
    expect(readCommand(['explain', 'Error', 'code', 'caa20003', '--json'])).toMatchObject({
      subject: 'Error code caa20003',
    });
  });

  it('takes a file, or standard input, to look something up in', () => {
    expect(readCommand(['explain', '-', '--json'])).toMatchObject({ subject: '-', file: null, json: true });
    expect(readCommand(['explain', '--file', '-'])).toMatchObject({ subject: null, file: '-' });
  });

  it('either makes sense or is refused with 64, whatever stands there', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constantFrom('check', 'fix', '--json', '--only', '--')), {
          maxLength: 6,
        }),
        (words) => {
          try {
            readCommand(words);
            return true;
          } catch (error) {
            return error instanceof CommandLineError && error.exitCode === 64;
          }
        },
      ),
    );
  });
});
