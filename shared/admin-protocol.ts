import { z } from 'zod';

/** The version of the conversation between main and `admin-lane.ps1`. */
const laneProtocol = 1;

/** The words that may stand behind `-Steps`: all that the elevated script can do. */
export const LaneStep = z.enum(['turn-on', 'sync', 'set', 'restore', 'reset-proxy', 'restore-proxy']);
export type LaneStep = z.infer<typeof LaneStep>;

/** The only words that travel towards the elevated side once it runs, besides `welcome`. */
export type LaneWord = 'next' | 'cancel';

/** What the elevated script's exit code means. */
export const laneExit = {
  done: 0,
  failed: 2,
  cancelled: 3,
  badWords: 64,
  busy: 75,
  notElevated: 77,
} as const;

/** Longest line either side accepts, in bytes without the newline. */
export const maximumFrameBytes = 64 * 1024;

/** The evidence that carries the wall clock after a step, as `Get-WallClock` reads it; it is of the PC, not of the step. */
export const wallClockEvidence = 'wallClock';

const numbered = { sequence: z.number().int().nonnegative() };

/**
 * One line of the elevated script: ASCII JSON. They are progress only; no frame can make a repair count as done.
 * @example {"sequence":1,"type":"step-started","step":"sync"}
 */
export const LaneFrame = z.discriminatedUnion('type', [
  z.strictObject({
    ...numbered,
    type: z.literal('hello'),
    protocol: z.literal(laneProtocol),
    nonce: z.string().regex(/^[0-9a-f]{64}$/),
    pid: z.number().int().positive(),
  }),
  z.strictObject({ ...numbered, type: z.literal('step-started'), step: LaneStep }),
  z.strictObject({
    ...numbered,
    type: z.literal('step-progress'),
    step: LaneStep,
    note: z.string().max(200),
  }),
  z.strictObject({
    ...numbered,
    type: z.literal('evidence'),
    step: LaneStep,
    name: z.string().max(64),
    value: z.union([z.string().max(400), z.number(), z.boolean(), z.null()]),
  }),
  z.strictObject({
    ...numbered,
    type: z.literal('step-finished'),
    step: LaneStep,
    outcome: z.enum(['done', 'failed']),
    /** The native number behind a failure, 0 when there is none. */
    number: z.number().int(),
  }),
  z.strictObject({ ...numbered, type: z.literal('run-finished'), exitCode: z.number().int() }),
]);
export type LaneFrame = z.infer<typeof LaneFrame>;
