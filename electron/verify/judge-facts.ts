import { z } from 'zod';
import { type Fact, notShown, type Verdict, whyNots } from './fact';
import { facts } from './facts';
import type { Observations } from './observations';

/** What `verify --json` prints: ids, verdicts, numbers and builds. No text of this PC has a place in it. */
export const Verification = z.strictObject({
  schema: z.literal(1),
  app: z.strictObject({ name: z.literal('sign-in-repair'), version: z.string() }),
  /** True on a simulated PC, which proves nothing about Windows. */
  simulated: z.boolean(),
  /** Whether changes on things of its own were tried. */
  triedChanges: z.boolean(),
  /** The build of Windows and the version of its PowerShell, where they were told. */
  build: z.number().int().nullable(),
  powershell: z
    .string()
    .regex(/^\d+\.\d+\.\d+$/)
    .nullable(),
  facts: z.array(
    z.discriminatedUnion('verdict', [
      z.strictObject({ id: z.string(), verdict: z.enum(['confirmed', 'refuted']) }),
      z.strictObject({ id: z.string(), verdict: z.literal('not-shown'), why: z.enum(whyNots) }),
    ]),
  ),
  counts: z.strictObject({
    confirmed: z.number().int(),
    refuted: z.number().int(),
    notShown: z.number().int(),
  }),
});
export type Verification = z.infer<typeof Verification>;

/** Judges every fact by what was seen of one PC. */
export function judgeFacts(seen: Observations, version: string): Verification {
  const judged = judgeAll(seen);
  const count = (verdict: Verdict['verdict']) => judged.filter((one) => one.verdict === verdict).length;
  const { session, pc } = seen;
  const shell = session.ok ? session.value.powershell : null;
  return {
    schema: 1,
    app: { name: 'sign-in-repair', version },
    simulated: seen.simulated,
    triedChanges: seen.tried !== null,
    build: pc.ok ? pc.value.build : null,
    powershell: shell && `${shell.major}.${shell.minor}.${shell.build}`,
    facts: judged,
    counts: { confirmed: count('confirmed'), refuted: count('refuted'), notShown: count('not-shown') },
  };
}

/** The verdict on each fact, in the order of the list. */
export function judgeAll(seen: Observations): ({ readonly id: string } & Verdict)[] {
  return facts.map((fact) => ({ id: fact.id, ...judge(fact, seen) }));
}

/** What only hands can show says what it takes, the rarest need first; no change of ours would show it. */
function judge(fact: Fact, seen: Observations): Verdict {
  return fact.judge ? fact.judge(seen) : notShown(fact.needs.find((need) => need !== 'change') ?? 'hands');
}
