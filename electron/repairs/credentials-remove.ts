import { sortSignIns } from '../checks/saved-sign-ins';
import type { StoredCredential } from '../host/answers';
import { sentence } from '../words';
import { refusalToRemove } from './refusal';
import { type Selection, sayRepair, sayStep, userRepair } from './repair';

const generic = 1;

/** Removes the saved sign-ins that are Teams' own, and personal ones only when they were named one by one. */
export const credentialsRemove = userRepair('credentials.remove', {
  needsClosedTeams: 'if-possible',
  preview(selection) {
    const targets = removable(selection).map((credential) => credential.target);
    if (targets.length === 0) return null;
    return {
      changes: targets.map((target) => ({ action: 'credential.delete', target })),
      message: sayRepair('credentials.remove', { count: targets.length }),
    };
  },
  capture: (planned) => ({ kind: 'names', names: planned.changes.map((change) => change.target) }),
  async apply(planned, { user, progress, isStopping }) {
    const of = planned.changes.length;
    const refused: string[] = [];
    for (const [index, { target }] of planned.changes.entries()) {
      if (isStopping()) return { ok: false, detail: sentence('outcomes.stoppedAfter', { done: index, of }) };
      const refusal = refusalToRemove(target, await user.removeStoredCredential(target, generic));
      if (refusal !== null) refused.push(refusal);
      progress(sayStep('removed', { done: index + 1, of }), { done: index + 1, of });
    }
    return refused.length === 0
      ? { ok: true }
      : { ok: false, detail: sentence('outcomes.kept', { what: refused.join('; ') }) };
  },
  isProven(_finding, answers, planned) {
    if (!answers.credentials.ok) return false;
    const left = new Set(
      answers.credentials.value.credentials.filter(isGeneric).map((entry) => entry.target),
    );
    return planned.changes.every((change) => !left.has(change.target));
  },
});

function removable({ answers, personal }: Selection): StoredCredential[] {
  if (!answers.credentials.ok) return [];
  const { credentials } = answers.credentials.value;
  const sorted = sortSignIns(credentials, answers.pc.ok ? answers.pc.value : null);
  const named = sorted.personal.filter(({ target }) => personal.includes(target));
  return credentials.filter((credential) => sorted.ours.includes(credential) || named.includes(credential));
}

function isGeneric(credential: StoredCredential): boolean {
  return credential.type === generic;
}
