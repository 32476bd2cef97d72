import type { RunEvent, RunFact } from '../../shared/events';
import type { Finding } from '../../shared/model/finding';
import type { Plan, PlannedRepair, SecondLineOffer } from '../../shared/model/plan';
import type { Reason } from '../../shared/model/reason';
import type { RepairId, RepairOutcome } from '../../shared/model/repair';
import { factsOf } from '../../shared/repairs';
import { findingsWith, missingHelper, offAutomaticTime, oldSignIns, wrongClock } from './sample-findings';

/** Numbers facts as main does, a tenth of a second apart. */
export function recordRun(runId: string, facts: readonly RunFact[]): readonly RunEvent[] {
  return facts.map((fact, sequence) => ({
    runId,
    sequence,
    at: new Date(Date.UTC(2026, 3, 14, 12, 3, 0, sequence * 100)).toISOString(),
    elapsed: sequence * 100,
    fact,
  }));
}

function planned(id: RepairId, message: string, rest: Partial<PlannedRepair> = {}): PlannedRepair {
  return {
    id,
    lane: factsOf(id).lane,
    undo: 'none',
    changes: [],
    message: { key: `repair.${message}`, values: {} },
    fallback: false,
    ...rest,
  };
}

/** Everything that the four steps of a repair can hold. */
export const fullPlan: Plan = {
  id: 'plan-full',
  repairs: [
    planned('clock.turn-on', 'clock.turn-on', {
      undo: 'full',
      changes: [
        { action: 'time.configure', target: 'W32Time' },
        { action: 'time.service', target: 'W32Time' },
      ],
    }),
    planned('clock.sync', 'clock.sync', { changes: [{ action: 'time.resync', target: 'W32Time' }] }),
    planned('clock.set', 'clock.set', {
      fallback: true,
      changes: [{ action: 'time.set', target: 'W32Time' }],
    }),
    planned('teams.close', 'teams.close', {
      changes: [{ action: 'process.stop', target: 'new' }],
    }),
    planned('helper.register-work', 'helper.register-work', {
      changes: [{ action: 'package.register', target: 'Microsoft.AAD.BrokerPlugin' }],
    }),
    planned('credentials.remove', 'credentials.remove', {
      message: { key: 'repair.credentials.remove', values: { count: 2 } },
      changes: [
        { action: 'credential.delete', target: 'LegacyGeneric:target=msteams_adalsso/adal_context_0' },
        { action: 'credential.delete', target: 'LegacyGeneric:target=msteams_adalsso/adal_context_segments' },
      ],
    }),
    planned('teams.open', 'teams.open', { changes: [{ action: 'process.start', target: 'new' }] }),
  ],
};

const emptyPlan: Plan = { id: 'plan-empty', repairs: [] };

export const clockReason: Reason = {
  code: 'AADSTS500133',
  class: 'clock',
  owner: 'this-pc',
  text: 'The request was not valid at the time it arrived.',
  at: '2026-04-14T11:48:00Z',
  app: 'teams',
  correlationId: '66666666-7777-8888-9999-000000000000',
};

export const passwordReason: Reason = {
  ...clockReason,
  code: 'AADSTS50126',
  class: 'password',
  owner: 'you',
  text: 'The password is wrong or was changed.',
};

function offered(repair: RepairId, words: string, rest: Partial<SecondLineOffer> = {}): SecondLineOffer {
  return {
    repair,
    first: false,
    undo: 'full',
    message: { key: `repairName.${repair}`, values: {} },
    cost: { key: `secondLine.${words}.cost`, values: {} },
    putBack: { key: `secondLine.${words}.putBack`, values: {} },
    ...rest,
  };
}

export const signOutOffer = offered('wam.sign-out', 'signOut', { undo: 'none' });
export const cacheOffer = offered('teams.reset-cache', 'resetCache');

/** The plan of what a person chose beyond the plan that was offered. */
export const secondPlan: Plan = {
  id: 'plan-second',
  repairs: [
    planned('teams.reset-cache', 'teams.reset-cache', {
      undo: 'full',
      changes: [{ action: 'files.move', target: 'teams' }],
    }),
  ],
};

interface CheckOptions {
  readonly findings: readonly Finding[];
  readonly plan?: Plan;
  readonly reason?: Reason | null;
  readonly exitCode?: number;
  readonly offers?: readonly SecondLineOffer[];
}

/** The facts of a check from its first to its last. */
export function checkFacts({
  findings,
  plan = emptyPlan,
  reason = null,
  exitCode = 0,
  offers = [],
}: CheckOptions): readonly RunFact[] {
  return [
    { type: 'run-started', kind: 'check' },
    ...findings.flatMap<RunFact>((finding) => [
      { type: 'check-started', check: finding.id },
      { type: 'check-finished', finding },
    ]),
    { type: 'reason-read', reason, ...(reason ? { advice: sampleAdvice } : {}) },
    { type: 'plan-ready', plan },
    { type: 'second-line-offered', offers: [...offers] },
    ended(exitCode),
  ];
}

/** What main says of any reason. */
const sampleAdvice = { helps: ['Do what helps on this PC.'], avoid: ['Do what is in vain.'] };

/** A check that finds a slow clock, a missing helper and old sign-ins. */
export const brokenCheck: readonly RunFact[] = checkFacts({
  findings: findingsWith(wrongClock(-660), offAutomaticTime, missingHelper, oldSignIns),
  plan: fullPlan,
  reason: clockReason,
  exitCode: 1,
});

export function ended(exitCode: number, restartNeeded = false): RunFact {
  return { type: 'run-finished', exitCode, restartNeeded, clockOffsetSeconds: -660, milliseconds: 8200 };
}

/** The facts of one step, from its start to its end. */
export function stepFacts(repair: RepairId, outcome: RepairOutcome, verified: boolean): readonly RunFact[] {
  return [
    { type: 'step-started', repair, lane: factsOf(repair).lane },
    { type: 'step-progressed', repair, message: { key: 'step.windowsWorks', values: {} } },
    { type: 'logged', level: 'info', text: `${repair}: asked Windows` },
    { type: 'step-verifying', repair },
    { type: 'step-finished', outcome: { repair, outcome, verified, detail: '' } },
  ];
}

const now = findingsWith();
const fineNow = (id: Finding['id']): RunFact => {
  const finding = now.find((one) => one.id === id);
  if (finding === undefined) throw new Error(`No such check in the sample: ${id}`);
  return { type: 'check-finished', finding };
};

/** A repair of everything that `brokenCheck` found, in which every step is proven. */
export const goodFix: readonly RunFact[] = [
  { type: 'run-started', kind: 'fix' },
  { type: 'plan-ready', plan: fullPlan },
  { type: 'elevation-requested' },
  { type: 'elevation-answered', answer: 'approved' },
  ...stepFacts('clock.turn-on', 'repaired', true),
  fineNow('clock.automatic'),
  ...stepFacts('clock.sync', 'repaired', true),
  fineNow('clock.offset'),
  {
    type: 'step-finished',
    outcome: { repair: 'clock.set', outcome: 'skipped', verified: false, detail: '' },
    why: { key: 'outcomes.notNeeded', values: {} },
  },
  ...stepFacts('teams.close', 'repaired', true),
  ...stepFacts('helper.register-work', 'repaired', true),
  fineNow('helper.work'),
  ...stepFacts('credentials.remove', 'repaired', true),
  fineNow('credentials.teams'),
  ...stepFacts('teams.open', 'repaired', true),
  ended(0),
];

/** The same repair without permission: the clock stays as it is. */
export const declinedFix: readonly RunFact[] = [
  { type: 'run-started', kind: 'fix' },
  { type: 'plan-ready', plan: fullPlan },
  { type: 'elevation-requested' },
  { type: 'elevation-answered', answer: 'declined' },
  ...(['clock.turn-on', 'clock.sync', 'clock.set'] as const).map<RunFact>((repair) => ({
    type: 'step-finished',
    outcome: { repair, outcome: 'declined', verified: false, detail: '' },
  })),
  ...stepFacts('teams.close', 'repaired', true),
  ...stepFacts('helper.register-work', 'repaired', true),
  fineNow('helper.work'),
  ...stepFacts('credentials.remove', 'repaired', true),
  fineNow('credentials.teams'),
  ...stepFacts('teams.open', 'repaired', true),
  ended(3),
];
