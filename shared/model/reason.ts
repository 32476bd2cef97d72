import { z } from 'zod';

/** What kind of cause a sign-in reason points to. */
export const ReasonClass = z.enum([
  'clock',
  'stale-token',
  'helper',
  'password',
  'interaction',
  'account',
  'organisation',
  'network',
  'service',
  'unknown',
]);
export type ReasonClass = z.infer<typeof ReasonClass>;

/** Who can do something about it. */
export const Owner = z.enum(['this-pc', 'you', 'organisation', 'network', 'unknown']);
export type Owner = z.infer<typeof Owner>;

const owners: Record<ReasonClass, Owner> = {
  clock: 'this-pc',
  'stale-token': 'this-pc',
  helper: 'this-pc',
  password: 'you',
  interaction: 'you',
  account: 'you',
  organisation: 'organisation',
  network: 'network',
  service: 'network',
  unknown: 'unknown',
};

/** Each class belongs to exactly one owner. */
export function ownerOf(reasonClass: ReasonClass): Owner {
  return owners[reasonClass];
}

/** Codes that a server sent: numbers of the sign-in service, and the OAuth errors that Windows wraps as 0xCAA2xxxx. */
const ofServers = /^(?:AADSTS|MSIS|0xCAA2|DeviceAuthStatus)/i;

/** Whether a server said it, or Windows recorded it by itself. */
export function isServersWord(code: string): boolean {
  return ofServers.test(code);
}

/**
 * What has to be said before the reason's own text: nothing where the moment is known, since the text then begins with
 * who refused, and when.
 */
export function openingOf({ at, code }: Pick<Reason, 'at' | 'code'>): 'none' | 'server' | 'failed' {
  if (at !== null) return 'none';
  return isServersWord(code) ? 'server' : 'failed';
}

/** Whether it is one of the sign-in service's own numbers, which name a cause, known to us or not. */
export function isServiceNumber(code: string): boolean {
  return /^AADSTS\d/i.test(code);
}

/** Steps that help against a reason, and what costs something and can't help; English. */
export const ReasonAdvice = z.strictObject({ helps: z.array(z.string()), avoid: z.array(z.string()) });
export type ReasonAdvice = z.infer<typeof ReasonAdvice>;

/** Why Microsoft's sign-in service turned this user away, as far as this PC knows. */
export const Reason = z.strictObject({
  /** The code that speaks, e.g. an AADSTS number, or the CAA code when nothing speaks more clearly. */
  code: z.string(),
  class: ReasonClass,
  owner: Owner,
  /** What the code means, in English. */
  text: z.string(),
  /** When it was recorded, by this PC's clock; null for a code that a person typed. */
  at: z.iso.datetime().nullable(),
  /** Whose sign-in failed: `teams`, another app's client id, or null when the record does not say. */
  app: z.string().nullable(),
  correlationId: z.string().nullable(),
});
export type Reason = z.infer<typeof Reason>;
