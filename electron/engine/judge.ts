import type { Finding } from '../../shared/model/finding';
import type { Check, CheckContext } from '../checks/check';
import { finding, say } from '../checks/finding';
import { reportsOnly } from '../checks/pc-limits';
import { personOf } from '../checks/person';
import type { Host } from '../host/host';
import { answersFor, type Inquiry } from './inquiry';

/** What a pass of checks knows beside the answers. */
export type PassContext = Omit<CheckContext, 'at' | 'blocked'>;

/**
 * One check's verdict on the newest answers. Answers that belong to a person are judged only when this process is
 * that person: somebody else's vault and packages would be judged fine although nothing is known.
 */
export async function judge(
  check: Check,
  inquiry: Inquiry,
  context: PassContext,
  host: Host,
): Promise<Finding> {
  const answers = await answersFor(inquiry, check.needs);
  const at = new Date(host.clock.wall()).toISOString();
  const blocked = host.user.blocked();
  if (check.perUser && !blocked) {
    switch (personOf(await inquiry.answer('pc'))) {
      case 'somebody-else':
        return finding(check.id, { status: 'not-applicable', message: say('otherPerson') });
      case 'nobody-signed-in':
        return finding(check.id, { status: 'not-applicable', message: say('nobodySignedIn') });
      case 'unknown':
        return finding(check.id, { status: 'unknown', message: say('personUnknown') });
      default:
    }
  }
  const found = check.judge(answers, { ...context, at, blocked });
  return check.perUser && reportsOnly(await inquiry.answer('pc')) ? { ...found, repairs: [] } : found;
}
