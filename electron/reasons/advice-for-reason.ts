import type { Finding } from '../../shared/model/finding';
import type { Reason } from '../../shared/model/reason';
import { type AdviceName, adviceOfClass, isAdviceName } from './advice';
import { type AdviceTexts, adviceFor } from './advice-for';
import { findCodes } from './find-codes';
import { knownPc } from './known-pc';
import { toldOf } from './told-of';

type Findings = readonly Pick<Finding, 'id' | 'status' | 'evidence'>[];

/** What helps against the reason of a run, and what not to try, on the PC that its findings show. */
export function adviceForReason(reason: Pick<Reason, 'code' | 'class'>, findings: Findings): AdviceTexts {
  return adviceFor(nameOf(reason, findings), knownPc(findings));
}

/** The code's own advice, where the circumstances left it its class; else that of the class they gave it. */
function nameOf(
  { code, class: reasonClass }: Pick<Reason, 'code' | 'class'>,
  findings: Findings,
): AdviceName {
  const read = findings
    .find(({ id }) => id === 'sign-in.reason')
    ?.evidence.find(({ name }) => name === 'advice')?.value;
  if (typeof read === 'string' && isAdviceName(read)) return read;
  if (reasonClass === 'network' && isBehindPortal(findings)) return 'pageInstead';
  const found = findCodes(code)[0];
  const told = found ? toldOf(found) : null;
  if (told?.class === reasonClass) return told.advice;
  // A right clock here makes it the other side's clock, or what stands in between.
  if (told?.class === 'clock' && reasonClass === 'organisation') return 'federation';
  if (told?.class === 'clock' && reasonClass === 'network') return 'inspection';
  return adviceOfClass[reasonClass];
}

/** Another page answered in place of Windows' own test page, and something can't be reached: sign in to that first. */
function isBehindPortal(findings: Findings): boolean {
  const reach = findings.find(({ id }) => id === 'network.reach');
  return (
    reach?.status === 'broken' &&
    reach.evidence.some(({ name, value }) => name === 'connectTest' && value === 'other')
  );
}
