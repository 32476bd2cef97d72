import type { ErrorCode, HostError } from '../../shared/error';
import type { CheckId } from '../../shared/model/check';
import type { Evidence, Finding, FindingStatus, Likelihood, Message } from '../../shared/model/finding';
import type { RepairId } from '../../shared/model/repair';
import type { FindingKey } from '../../shared/words/word-keys';

/** A sentence of the section `finding` of the word list. */
export function say(key: FindingKey, values: Message['values'] = {}): Message {
  return { key: `finding.${key}`, values };
}

interface Verdict {
  readonly status: FindingStatus;
  readonly message: Message;
  readonly likelihood?: Likelihood;
  readonly repairs?: readonly RepairId[];
  readonly evidence?: readonly Evidence[];
}

/** Completes a verdict: nothing that is fine is a likely cause, and what has no repairs lists none. */
export function finding(id: CheckId, verdict: Verdict): Finding {
  return {
    id,
    status: verdict.status,
    likelihood: verdict.likelihood ?? 'unlikely',
    message: verdict.message,
    repairs: [...(verdict.repairs ?? [])],
    evidence: [...(verdict.evidence ?? [])],
  };
}

const why: Record<ErrorCode, FindingKey> = {
  'access-denied': 'unanswered.accessDenied',
  'not-found': 'unanswered.refused',
  refused: 'unanswered.refused',
  busy: 'unanswered.refused',
  'timed-out': 'unanswered.timedOut',
  'session-ended': 'unanswered.sessionEnded',
  'session-missing': 'unanswered.sessionMissing',
  'unreadable-answer': 'unanswered.unreadable',
  'too-much-output': 'unanswered.unreadable',
  'scripts-blocked': 'unanswered.scriptsBlocked',
  'scripts-marked': 'unanswered.scriptsMarked',
  unreachable: 'unanswered.unreachable',
  untrusted: 'unanswered.untrusted',
  'wrong-person': 'unanswered.refused',
  cancelled: 'unanswered.cancelled',
  unexpected: 'unanswered.unexpected',
};

/** A question that could not be answered is never `fine`: it is unknown, with the reason as evidence. */
export function unanswered(id: CheckId, error: HostError, at: string): Finding {
  const number =
    error.number === undefined ? [] : [{ source: 'powershell', name: 'number', value: error.number, at }];
  return finding(id, {
    status: 'unknown',
    message: say(why[error.code]),
    evidence: [
      { source: 'powershell', name: 'error', value: `${error.code}: ${error.detail}`, at },
      ...number,
    ],
  });
}
