import { z } from 'zod';

/** The read-only questions, in the order in which they are shown. The ids are a public contract. */
export const CheckId = z.enum([
  'sign-in.reason',
  'network.reach',
  'clock.offset',
  'clock.automatic',
  'clock.zone',
  'credentials.teams',
  'helper.work',
  'helper.personal',
  'accounts.conflict',
  'teams.state',
  'pc.state',
]);
export type CheckId = z.infer<typeof CheckId>;

/** The checks whose findings we can repair; one of these unanswered means that something may be left. */
export const checksWithRepairs: readonly CheckId[] = [
  'clock.offset',
  'clock.automatic',
  'credentials.teams',
  'helper.work',
  'helper.personal',
  'teams.state',
];
