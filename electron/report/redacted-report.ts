import { z } from 'zod';
import { RunReport } from '../../shared/model/report';

/** What IT wants to know about the PC; null where the run did not learn it. */
export const PcFacts = z.strictObject({
  /** The Windows build number, e.g. 22631. */
  windowsBuild: z.number().nullable(),
  /** Join kind in one word, e.g. `hybrid`. */
  joined: z.string().nullable(),
  /** The id of the device in Entra. */
  deviceId: z.string().nullable(),
  teams: z.array(z.strictObject({ kind: z.string(), version: z.string() })),
});
export type PcFacts = z.infer<typeof PcFacts>;

/** The report of a run with everything private replaced by pseudonyms. */
export const RedactedReport = z.strictObject({
  ...RunReport.shape,
  redacted: z.literal(true),
  pc: PcFacts,
});
export type RedactedReport = z.infer<typeof RedactedReport>;
