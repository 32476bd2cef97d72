import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PowerShellPlace } from '../electron/host/powershell/script-session';
import { engineExecutable } from './engine-path';

/** A script folder whose functions do what a test says, in the real engine. */
export interface StandInScripts {
  readonly place: PowerShellPlace;
  readonly folder: string;
  remove(): void;
}

/**
 * Writes a `user-lane.ps1` whose `Invoke-LaneRequest` runs the PowerShell named after the function. In it, `$Id` is the
 * request's id, `$texts` the decoded arguments, `$folder` the script folder, and `Answer '<json>'` prints an answer.
 */
export function writeStandInScripts(
  functions: Readonly<Record<string, string>>,
  prelude: readonly string[] = [],
): StandInScripts {
  const folder = mkdtempSync(join(tmpdir(), "stand-in ü ' "));
  const cases = Object.entries(functions).map(([name, body]) => `    '${name}' { ${body} }`);
  const script = `
$folder = $PSScriptRoot
function Answer([string] $Json) { "\`n#answer $Id $Json" }
function Invoke-LaneRequest([string] $Id, [string] $Name) {
  $texts = @(foreach ($text in $args) { [Text.Encoding]::UTF8.GetString([Convert]::FromBase64String($text)) })
  switch ($Name) {
${cases.join('\n')}
  }
}
`;
  writeFileSync(join(folder, 'user-lane.ps1'), script);
  return {
    place: { executable: engineExecutable(), scriptFolder: folder, prelude },
    folder,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
