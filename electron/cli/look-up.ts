import { exitCodes } from '../../shared/exit-code';
import { explain, vainFor } from '../reasons/explain';
import type { Command } from './arguments';
import type { CommandLineIo, CommandResult } from './command-io';
import { readGivenText } from './given-text';

/** `explain`: exit code 0 when at least one code was recognised, 1 when none was. */
export async function explainCommand(command: Command, io: CommandLineIo): Promise<CommandResult> {
  const query = await readGivenText(command, io);
  const codes = explain(query);
  const text = codes.map((code) =>
    [
      `${code.code}${code.known ? '' : ' (only its family is known)'}: ${code.meaning}`,
      `  Who can fix it: ${code.owner}`,
      ...code.helps.map((help) => `  - ${help}`),
      ...vainFor(code.code).map((avoid) => `  Not to try: ${avoid}`),
      `  Source: ${code.source}`,
      '',
    ].join('\n'),
  );
  return {
    document: { schema: 1, query, codes },
    text: codes.length > 0 ? text.join('\n') : 'No code was recognised in that text.\n',
    exitCode: codes.length > 0 ? exitCodes.healthy : exitCodes.repairable,
  };
}
