import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { LaneStep } from '../../shared/admin-protocol';
import { engineExecutable } from '../../simulator/engine-path';
import { checkoutScripts } from '../../simulator/testing/script-folder';
import { CacheName, HelperName, TeamsKind } from '../host/answers';
import { CapturedTimeService } from '../host/journal/journal-entry';

/* What our scripts accept as words, and what TypeScript may say, are written in two languages: here they are compared. */

const inModule = (name: string) => join('SignInRepair', 'Public', `${name}.ps1`);

/** Prints, of each function, parameter and word of its ValidateSet (or of a ValidatePattern's first choice) a line. */
const printWords = (file: string) => `
  $tree = [Management.Automation.Language.Parser]::ParseFile('${join(checkoutScripts, file)}', [ref]$null, [ref]$null)
  foreach ($function in $tree.FindAll({ param($node) $node -is [Management.Automation.Language.FunctionDefinitionAst] }, $true)) {
    foreach ($parameter in $function.Body.ParamBlock.Parameters) {
      foreach ($attribute in $parameter.Attributes) {
        $words = @(switch ([string]$attribute.TypeName) {
          'ValidateSet' { $attribute.PositionalArguments.Value }
          'ValidatePattern' { [regex]::Match($attribute.PositionalArguments[0].Value, '\\(([^()]+)\\)').Groups[1].Value.Split('|') }
        })
        foreach ($word in $words) { "$($function.Name).$($parameter.Name.VariablePath.UserPath)=$word" }
      }
    }
  }`;

/** By function and parameter, e.g. `Move-ToQuarantine.Cache`: the words that it takes. */
function readAccepted(files: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const command = files.map(printWords).join('\n');
  const { stdout } = spawnSync(
    engineExecutable(),
    ['-NoLogo', '-NoProfile', '-NonInteractive', '-Command', command],
    {
      encoding: 'utf8',
    },
  );
  const words = new Map<string, string[]>();
  for (const line of stdout.split(/\r?\n/)) {
    const [parameter, word] = line.split('=');
    if (parameter === undefined || word === undefined) continue;
    words.set(parameter, [...(words.get(parameter) ?? []), word]);
  }
  return words;
}

const accepted = readAccepted([
  'admin-lane.ps1',
  ...[
    'Start-AdminLane',
    'Move-ToQuarantine',
    'Restore-FromQuarantine',
    'Stop-TeamsApp',
    'Start-TeamsApp',
  ].map(inModule),
  ...['Get-SignInHelper', 'Register-SignInHelper', 'Restore-TimeService'].map(inModule),
]);
const { type, startType, status } = CapturedTimeService.shape;

it.each([
  ['Read-Work.Steps', LaneStep.options],
  ['Start-AdminLane.Steps', LaneStep.options],
  ['Move-ToQuarantine.Cache', CacheName.options],
  ['Restore-FromQuarantine.Cache', CacheName.options],
  ['Stop-TeamsApp.Kind', TeamsKind.options],
  ['Start-TeamsApp.Kind', TeamsKind.options],
  ['Get-SignInHelper.Name', HelperName.options],
  ['Register-SignInHelper.Name', HelperName.options],
  ['Restore-TimeService.Type', type.options],
  ['Restore-TimeService.StartType', startType.options],
  ['Restore-TimeService.Status', status.options],
  ...['Read-Work', 'Start-AdminLane'].flatMap((name): [string, readonly string[]][] => [
    [`${name}.RestoreType`, ['', ...type.options]],
    [`${name}.RestoreStart`, ['', ...startType.options]],
    [`${name}.RestoreStatus`, ['', ...status.options]],
  ]),
] satisfies [string, readonly string[]][])('%s takes exactly what may be said to it', (parameter, words) => {
  expect(accepted.get(parameter)?.toSorted()).toEqual(words.toSorted());
});
