import type { ScriptBlock } from '../host';

/**
 * One line that tells language mode and Group Policy's execution policy, before any script is loaded. It uses nothing
 * that Constrained Language Mode forbids (no methods, no types), so it works where a session does not.
 * @example #policy ConstrainedLanguage Undefined
 */
export const policyProbe =
  "$policy = Get-ExecutionPolicy -Scope MachinePolicy; if ($policy -eq 'Undefined') { $policy = Get-ExecutionPolicy -Scope UserPolicy }; " +
  "'#policy ' + $ExecutionContext.SessionState.LanguageMode + ' ' + $policy";

const policyLine = /#policy (\w+) (\w*)\r?$/m;

/** What the probe printed; null when it did not get that far. */
export function readPolicy(output: string): ScriptBlock | null {
  const [, languageMode, scriptPolicy] = policyLine.exec(output) ?? [];
  if (languageMode === undefined) return null;
  return { languageMode, scriptPolicy: scriptPolicy || 'Undefined' };
}

/**
 * Policies of Group Policy that keep our scripts from running; ours on the command line loses to them. Under AllSigned
 * even a signed script asks the person whether to trust its publisher, and here nobody can be asked.
 */
const blockingPolicies: readonly string[] = ['Restricted', 'AllSigned'];

export function blocksScripts(policy: ScriptBlock): boolean {
  return policy.languageMode !== 'FullLanguage' || blockingPolicies.includes(policy.scriptPolicy);
}
