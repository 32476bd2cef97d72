import { isInNoDirectory } from '../../shared/model/join-kind';
import type { Scenario } from '../../shared/scenario';

/** Whether an organisation manages a simulated PC, or its clock at least. */
export function isManaged({ join, clock }: Scenario): boolean {
  return clock.policy || join.enrolled || !isInNoDirectory(join.kind);
}
