import { z } from 'zod';

/**
 * Every kind of expected trouble, as a closed list. Surprises are not in it: they throw, are caught once at
 * the edge and become `unexpected`.
 */
export const ErrorCode = z.enum([
  'access-denied', // Windows refused: 0x80070005 or Win32 5
  'not-found', // the thing asked about does not exist
  'refused', // Windows answered with another number; see `number`
  'busy', // another process repairs this PC, or holds the place of one that does
  'timed-out', // no answer within the limit; the session was replaced
  'session-ended', // PowerShell ended in mid-call
  'session-missing', // PowerShell could not be started
  'unreadable-answer', // an answer that does not fit its schema
  'too-much-output', // more than the cap; the session was replaced
  'scripts-blocked', // script policy or language mode
  'scripts-marked', // Windows takes the script files for a download, or for another computer's
  'unreachable', // no network answer
  'untrusted', // an answer that must not be believed (captive portal, inspected TLS, bad SNTP packet)
  'wrong-person', // the app runs as another user than the one signed in
  'cancelled',
  'unexpected',
]);
export type ErrorCode = z.infer<typeof ErrorCode>;

/** Expected trouble as data; it crosses processes, so it holds no Error object. */
export const HostError = z.strictObject({
  code: ErrorCode,
  /** English, for the log and the technical details; never decides anything. */
  detail: z.string(),
  /** The native number behind it (Win32 error or HRESULT, signed or unsigned as it arrived), when there is one. */
  number: z.number().int().optional(),
});
export type HostError = z.infer<typeof HostError>;

/** Makes a switch over a closed union fail to compile when a member is forgotten. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled value: ${JSON.stringify(value)}`);
}
