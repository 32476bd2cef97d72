import { z } from 'zod';
import { CheckId } from './check';
import { RepairId } from './repair';

/** A raw observed fact: who said it, its name, its value, and when. Never translated. */
export const Evidence = z.strictObject({
  source: z.string(),
  name: z.string(),
  value: z.union([z.string(), z.number(), z.boolean(), z.null()]),
  /** This PC's clock at the moment of observing, ISO 8601 in UTC. */
  at: z.iso.datetime(),
});
export type Evidence = z.infer<typeof Evidence>;

/**
 * `broken` is what Fix all repairs; `attention` is worth knowing and at most offered un-ticked; `unknown`
 * means the question could not be answered; `not-applicable` that it makes no sense here.
 */
export const FindingStatus = z.enum(['fine', 'attention', 'broken', 'unknown', 'not-applicable']);
export type FindingStatus = z.infer<typeof FindingStatus>;

/** How likely it is that this finding is why Teams cannot sign in. */
export const Likelihood = z.enum(['likely', 'possible', 'unlikely']);
export type Likelihood = z.infer<typeof Likelihood>;

/** A sentence as a key of the word list and the values it is filled with, so that any page can say it in any language. */
export const Message = z.strictObject({
  key: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Message = z.infer<typeof Message>;

/** A check's verdict, with the evidence for it. */
export const Finding = z.strictObject({
  id: CheckId,
  status: FindingStatus,
  likelihood: Likelihood,
  /** One sentence a person understands. */
  message: Message,
  /** The repairs that answer this finding, in the order in which they are tried; empty when it is somebody else's to repair. */
  repairs: z.array(RepairId),
  evidence: z.array(Evidence),
});
export type Finding = z.infer<typeof Finding>;
