import { exitCodes } from '../../shared/exit-code';
import { explainLines } from '../reasons/explain';
import { sentence } from '../words';
import type { Command } from './arguments';
import type { CommandLineIo, CommandResult } from './command-io';
import { readGivenText } from './given-text';

/** `explain`: exit code 0 when at least one code was recognised, 1 when none was. */
export async function explainCommand(command: Command, io: CommandLineIo): Promise<CommandResult> {
  const query = await readGivenText(command, io);
  const codes = explainLines(query);
  const text = codes.map((code) =>
    [
      code.meaning,
      `  ${sentence(`cli.explain.${code.known ? 'code' : 'family'}`, { code: code.code })}`,
      ...(code.line === null ? [] : [`  ${sentence('cli.explain.line', { line: code.line })}`]),
      `  ${sentence('cli.explain.whoCanFix', { owner: code.owner })}`,
      ...code.helps.map((help) => `  - ${help}`),
      ...code.avoid.map((avoid) => `  ${sentence('cli.explain.notToTry', { vain: avoid })}`),
      `  ${sentence('cli.explain.source', { source: code.source })}`,
      '',
    ].join('\n'),
  );
  return {
    document: { schema: 1, query, codes: codes.map(({ avoid: _avoid, line: _line, ...code }) => code) },
    text: codes.length > 0 ? text.join('\n') : `${sentence('cli.explain.nothing')}\n`,
    exitCode: codes.length > 0 ? exitCodes.healthy : exitCodes.repairable,
  };
}
