import { isInNoDirectory } from '../../shared/model/join-kind';
import type { Answers } from './check';

/**
 * Whether an organisation manages this PC: joined to a domain or to Entra, enrolled in device management, or the
 * time service set by policy. Null when that could not be learnt, which is then treated as managed wherever a
 * change of the time source is at stake. Merely registered is not managed.
 */
export function isManaged(answers: Pick<Answers, 'registration' | 'timeService' | 'pc'>): boolean | null {
  if (answers.timeService.ok && answers.timeService.value.policy) return true;
  if (answers.timeService.ok && answers.timeService.value.type === 'NT5DS') return true;
  if (answers.pc.ok && answers.pc.value.mdmEnrolled) return true;
  const registration = answers.registration.ok ? answers.registration.value.device : null;
  const joined = registration?.joined ?? null;
  if (joined !== null && !isInNoDirectory(joined)) return true;
  if (joined === null || !answers.timeService.ok || !answers.pc.ok) return null;
  if (answers.pc.value.mdmEnrolled === null) return null;
  // An address of device management shows at least that the organisation has one, whatever the enrolment key says
  // [K: to be confirmed on Windows].
  return registration?.mdmUrl ? null : false;
}

const dnsName = /^(?=.{1,253}$)[a-z0-9_-]+(\.[a-z0-9_-]+)+$/i;

/**
 * The domain from whose controllers this PC takes the time: it is joined to one, and nobody told the time service to
 * ask elsewhere. A wrong guess finds nobody there, and then changes words only.
 */
export function domainOf(answers: Pick<Answers, 'registration' | 'timeService'>): string | null {
  if (!answers.registration.ok || !answers.timeService.ok) return null;
  const { domainJoined } = answers.registration.value.device;
  const { domain, type } = answers.timeService.value;
  return domainJoined === true && type === 'NT5DS' && dnsName.test(domain) ? domain : null;
}

/** Whether the host of this virtual machine keeps its clock: then it is corrected there, and nothing is set here. */
export function isKeptByHost(answers: Pick<Answers, 'timeService'>): boolean {
  return answers.timeService.ok && answers.timeService.value.virtualMachine;
}
