import { join } from 'node:path';
import { failure, type Result, success } from '../../../shared/result';
import { sentence } from '../../shell-words';
import { type ScriptHashes, whyNotOurs } from '../admin-lane/trusted-folder';
import type { PowerShellSession } from './powershell-session';

const unblockLimit = 30_000;
const unblockLine = /#unblock (\S+)(.*)$/m;

/**
 * Takes the mark of a download off exactly the scripts that this copy was built with, and off none unless every one of
 * them is what it was then. Explorer marks each file that it unpacks from a downloaded archive, and Windows PowerShell
 * runs no marked script under RemoteSigned; a line that is typed in is no script. For somebody who may not write to the
 * folder the marks stay.
 */
export async function unblockScripts(
  session: PowerShellSession,
  scriptFolder: string,
  hashes: ScriptHashes | undefined,
): Promise<Result<void>> {
  const scripts = Object.keys(hashes ?? {});
  if (hashes === undefined || scripts.length === 0) {
    return failure('scripts-marked', sentence('host.scripts.unknown'));
  }
  const why = whyNotOurs(scriptFolder, hashes);
  if (why !== null) return failure('scripts-marked', why);
  const paths = scripts.map((script) => join(scriptFolder, script)).join('\n');
  const result = await session.run(formatUnblock(paths), unblockLimit);
  if (!result.ok) return result;
  const [, answer = '', detail = ''] = unblockLine.exec(result.value.output) ?? [];
  return answer === 'done' ? success(undefined) : failure('scripts-marked', `${answer}${detail}`);
}

/** No path of Windows holds a line feed. The cmdlet is Windows' own: a module of the person's would come first. */
function formatUnblock(paths: string): string {
  const encoded = Buffer.from(paths, 'utf8').toString('base64');
  const list = `([Text.Encoding]::UTF8.GetString([Convert]::FromBase64String('${encoded}')).Split([char]10))`;
  const unblock = `Microsoft.PowerShell.Utility\\Unblock-File -LiteralPath ${list} -ErrorAction Stop`;
  const modules = "$env:PSModulePath = [IO.Path]::Combine($PSHOME, 'Modules')";
  return `${modules}; try { ${unblock}; '#unblock done' } catch { '#unblock ' + $_.FullyQualifiedErrorId + ' ' + $_ }`;
}
