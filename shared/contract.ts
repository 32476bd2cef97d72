import { z } from 'zod';
import type { CallName } from './call-names';
import { HostError } from './error';
import { RunEvent, Sequence } from './events';
import { longestText } from './longest-text';
import { CheckId } from './model/check';
import { Message } from './model/finding';
import { Plan } from './model/plan';
import { Owner, ReasonClass } from './model/reason';
import { RecordFault, RecordProblem } from './model/record';
import { RepairId } from './model/repair';
import { Outcome, RunId, RunKind } from './model/run';
import { StatedSetting } from './model/stated-setting';
import { Preferences, PreferenceTrouble } from './preferences';

/**
 * Everything the window can ask of the main process: one object in, one reply out, at once. Long work answers with
 * a run id and tells its progress as numbered events. The window names things that main already holds (a run, a
 * plan, a place); it never sends scripts, commands, paths or addresses of pages.
 */
function call<Request extends z.ZodType, Value extends z.ZodType>(request: Request, value: Value) {
  return {
    request,
    reply: z.discriminatedUnion('ok', [
      z.strictObject({ ok: z.literal(true), value }),
      z.strictObject({ ok: z.literal(false), error: HostError }),
    ]),
  };
}

const nothing = z.strictObject({});
const ofRun = z.strictObject({ runId: RunId });
const started = z.strictObject({ runId: RunId });

/** Places we can open; main holds what each key stands for. */
export const Place = z.enum([
  'settings-date-and-time',
  'settings-email-accounts',
  'settings-work-accounts',
  'settings-network',
  'network-sign-in',
  'credential-manager',
  'teams-web',
  'password-reset',
  'helper-work-window',
  'helper-personal-window',
]);
export type Place = z.infer<typeof Place>;

/** What the window needs to know before anything has run. */
export const AppState = z.strictObject({
  version: z.string(),
  /** The simulated PC's scenario name, or null on a real PC. */
  simulation: z.string().nullable(),
  /** Whether the admin lane may be offered, and why not. */
  elevation: z.strictObject({ available: z.boolean(), detail: z.string() }),
  /** The newest run of this session, so that a reloaded window continues where it was. */
  latestRun: z.strictObject({ runId: RunId, kind: RunKind, active: z.boolean() }).nullable(),
  /**
   * A run of an earlier start that never ended, and no run since has ended either; nothing acts on it by itself.
   */
  unfinished: z
    .strictObject({
      runId: RunId,
      startedAt: z.iso.datetime(),
      repair: RepairId.nullable(),
      canUndo: z.boolean(),
    })
    .nullable(),
  /** Records of earlier starts that can't be read in full. */
  records: z.array(RecordProblem).default([]),
  /** How this PC writes dates and numbers, as a language tag; the page's own Chromium knows one language only. */
  locale: z.string().max(100),
  /** Hosts this program contacts, for the About page. */
  contacts: z.array(z.string()),
});
export type AppState = z.infer<typeof AppState>;

/** One code explained, from the offline table. */
export const ExplainedCode = z.strictObject({
  code: z.string(),
  family: z.string(),
  /** False when only its family explains it. */
  known: z.boolean(),
  meaning: z.string(),
  class: ReasonClass,
  owner: Owner,
  helps: z.array(z.string()),
  source: z.string(),
});
export type ExplainedCode = z.infer<typeof ExplainedCode>;

/** What people are shown of a code beyond the public interface. */
export const LookedUpCode = z.strictObject({
  ...ExplainedCode.shape,
  /** What costs something and can't help. */
  avoid: z.array(z.string()),
  /** The line of the text it was read from, shortened; null where the code is all there is. */
  line: z.string().nullable(),
});
export type LookedUpCode = z.infer<typeof LookedUpCode>;

export const HistoryEntry = z.strictObject({
  runId: RunId,
  kind: RunKind,
  startedAt: z.iso.datetime(),
  /** Null for a run that never ended, or whose end can't be read. */
  exitCode: z.number().int().nullable(),
  repaired: z.array(RepairId),
  /** What was begun and not proven: it may have run, in whole or in part. */
  mayHaveChanged: z.array(RepairId).default([]),
  /** What was wanted and never began, with the reason. */
  left: z.array(z.strictObject({ outcome: Outcome, why: Message.nullable() })).default([]),
  canUndo: z.boolean(),
  /** Whether an undo has put something of it back. */
  undone: z.boolean().default(false),
  simulated: z.boolean(),
  /** What keeps the rest of its record from being read; null when all of it was. */
  fault: RecordFault.nullable().default(null),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

export const SettingsReply = z.strictObject({
  /** Everything that is set; null where that could not be read. */
  stated: z.array(StatedSetting).nullable(),
  supportText: z.string().nullable(),
  addressesInReports: z.boolean(),
});
export type SettingsReply = z.infer<typeof SettingsReply>;

/** What a ticket names where the person wants it to; null for what is not known. */
export const Identity = z.strictObject({
  address: z.string().nullable(),
  computerName: z.string().nullable(),
  deviceId: z.string().nullable(),
});
export type Identity = z.infer<typeof Identity>;

export const contract = {
  readState: call(nothing, AppState),
  /** What is set for this program on this PC: by policy, at the installation, by the person. */
  readSettings: call(nothing, SettingsReply),
  /** Runs every check, or only those named; `code` is what a person typed or pasted, `address` the one they sign in with. */
  startCheck: call(
    z.strictObject({
      code: z.string().max(longestText).default(''),
      address: z.string().max(320).default(''),
      only: z.array(CheckId).max(CheckId.options.length).default([]),
    }),
    started,
  ),
  /** Freezes a plan from the newest check: the repairs named, and personal saved sign-ins only when named by target. */
  previewPlan: call(
    z.strictObject({
      repairs: z.array(RepairId).max(RepairId.options.length),
      personal: z.array(z.string().max(512)).max(200).default([]),
      /** What the person did not tick: it is not added either, where what they ticked would bring it along. */
      leave: z.array(RepairId).max(RepairId.options.length).default([]),
    }),
    Plan,
  ),
  /** Runs a plan main already holds; `dateConfirmed` is a person's answer to the question about the date, which is asked where the clock could move by more than a day; null when nobody was asked. */
  startRepairs: call(
    z.strictObject({ planId: z.string().max(64), dateConfirmed: z.boolean().nullable().default(null) }),
    started,
  ),
  startUndo: call(ofRun, started),
  /** Stops after the step in flight. */
  stopRun: call(ofRun, nothing),
  /** Stops waiting for the elevation prompt and goes on with the rest. */
  continueWithoutElevation: call(ofRun, nothing),
  /** During guidance (see the fact `guidance-started`): the person came back from Settings, so look again. */
  recheckGuided: call(ofRun, nothing),
  /** Ends guidance: the run goes on, whatever is still there. */
  finishGuided: call(ofRun, nothing),
  /**
   * After a finished run: listens for two minutes to what Windows records about Teams' next sign-in, and tells it in
   * the run's own stream (`listening-started`, `listening-ended`). While it listens already it goes on, anew timed.
   */
  listenToTeams: call(ofRun, nothing),
  /** Ends listening before its time; nothing when nobody listens. */
  stopListening: call(ofRun, nothing),
  /** The events of a run from a number on: how a reloaded window catches up. */
  readRun: call(
    z.strictObject({ runId: RunId, after: Sequence }),
    z.strictObject({ events: z.array(RunEvent) }),
  ),
  openPlace: call(z.strictObject({ place: Place }), nothing),
  openTeams: call(nothing, nothing),
  explainText: call(
    z.strictObject({ text: z.string().max(longestText) }),
    z.strictObject({ codes: z.array(LookedUpCode) }),
  ),
  /** What `includeIdentity` would put into the ticket. */
  readIdentity: call(ofRun, Identity),
  /**
   * Puts the ticket text for IT on the clipboard; `includeIdentity` keeps the address and this PC's name in it.
   * `address` is one that a person typed for this ticket alone.
   */
  copyDetails: call(
    z.strictObject({
      runId: RunId,
      includeIdentity: z.boolean(),
      address: z.string().max(320).default(''),
    }),
    z.strictObject({ text: z.string() }),
  ),
  /** Asks where, then writes the redacted report; `saved` is false when the person changed their mind. */
  saveReport: call(
    z.strictObject({ runId: RunId, format: z.enum(['html', 'json', 'text']) }),
    z.strictObject({ saved: z.boolean() }),
  ),
  /** Every run of which a beginning is on record; and all that can't be read, with and without one. */
  readHistory: call(
    nothing,
    z.strictObject({ entries: z.array(HistoryEntry), records: z.array(RecordProblem).default([]) }),
  ),
  /** Forgets every run whose changes can't be undone any more. */
  forgetHistory: call(
    nothing,
    z.strictObject({ gone: z.number().int(), kept: z.number().int(), setAside: z.boolean() }),
  ),
  readPreferences: call(
    nothing,
    z.strictObject({ preferences: Preferences, trouble: PreferenceTrouble.nullable() }),
  ),
  savePreferences: call(z.strictObject({ preferences: Preferences }), nothing),
} as const satisfies Record<CallName, ReturnType<typeof call>>;

export type Contract = typeof contract;
/** What the caller may leave out has a default. */
export type Request<Name extends CallName> = z.input<Contract[Name]['request']>;
export type ParsedRequest<Name extends CallName> = z.output<Contract[Name]['request']>;
export type Reply<Name extends CallName> = z.output<Contract[Name]['reply']>;
