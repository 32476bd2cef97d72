import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { kindOf } from '../../electron/checks/saved-sign-ins';
import type { ElevationResult } from '../../electron/host/host';
import { changeTable } from '../../shared/changes';
import { exitCodeOf, exitCodes } from '../../shared/exit-code';
import type { ChangeAction, RepairId } from '../../shared/model/repair';
import { RunReport } from '../../shared/model/report';
import { factsOf, isErrand, secondLineRepairs } from '../../shared/repairs';
import type { Mutation, Scenario } from '../../shared/scenario';
import { expectAgreement } from './agreement';
import { isManaged } from './managed-pc';
import { expectPagesAgree } from './pages-agree';
import { type Bench, openBench } from './run-scenario';

/** What is changed for one person would not last, or would be somebody else's. */
const isLimited = ({ windows, elevation }: Scenario) =>
  windows.sessionHost ||
  windows.profileContainer ||
  windows.edition === 'ServerRdsh' ||
  ['other-administrator', 'system'].includes(elevation.appRunsAs);
const isInCall = ({ teams }: Scenario) =>
  teams.inCall === true && [teams.new, teams.classic].includes('running');
const isBlocked = ({ windows }: Scenario) =>
  windows.languageMode !== 'FullLanguage' || ['Restricted', 'AllSigned'].includes(windows.scriptPolicy);

/** What ends a call, or what a running Teams would write again. */
const needsQuietTeams: Readonly<Record<ChangeAction, boolean>> = {
  'credential.delete': false,
  'package.register': false,
  'time.configure': false,
  'time.service': false,
  'time.resync': false,
  'time.set': false,
  'process.stop': true,
  'process.start': false,
  'files.move': true,
  'account.sign-out': true,
  'proxy.reset': false,
  'proxy.restore': false,
};

/** How a prompt for administrator rights ended. */
export type ElevationAnswer = ElevationResult['answer'];

/** A check or a fix of a simulated PC, wherever it ran. */
interface Ran {
  readonly report: RunReport;
  /** The PC as the run found it. */
  readonly given: Scenario;
  /** What the run changed. */
  readonly mutations: readonly Mutation[];
  /** Prompts for administrator rights, and how they ended. */
  readonly requests: number;
  readonly answers: readonly ElevationAnswer[];
}

/** What must hold for any PC whatsoever. */
export function expectInvariants({ report, given, mutations, requests, answers }: Ran): void {
  RunReport.parse(report);
  expect(report.exitCode, 'the exit code follows from the findings').toBe(
    exitCodeOf({
      command: report.run.kind,
      findings: report.findings,
      reason: report.reason,
      unsupported: given.windows.build < 15063 && !isBlocked(given),
      scriptsBlocked: isBlocked(given),
      administratorMissing: answers.some((answer) => answer !== 'approved'),
      restartNeeded: report.restartNeeded,
    }),
  );
  const preview = report.plan.repairs.flatMap(({ changes }) =>
    changes.map(({ action, target }) => `${action} ${target}`),
  );
  for (const { command, target } of mutations) expect(preview).toContain(`${command} ${target}`);

  const isClockRight = Math.abs(given.clock.offsetSeconds) < 60 && given.clock.jump === null;
  expect(requests, 'one prompt at most, and none for a right clock').toBeLessThanOrEqual(
    isClockRight ? 0 : 1,
  );
  for (const { repair, outcome, verified } of report.outcomes) {
    if (outcome === 'repaired') expect(verified, `${repair} is repaired only when proved`).toBe(true);
  }
  for (const mutation of mutations) {
    const { lane } = changeTable[mutation.command];
    expect(mutation.lane).toBe(lane);
    if (lane === 'user') expect(mutation.user).toBe(given.user.sid);
    if (isManaged(given)) expect(['time.configure', 'time.set']).not.toContain(mutation.command);
    if (isManaged(given) || given.network.proxyPolicy)
      expect(mutation.command, 'somebody else may have set it').not.toBe('proxy.reset');
    if (given.clock.virtualMachine) expect(mutation.command, 'the host keeps the time').not.toBe('time.set');
    if (isLimited(given)) expect(lane, `${mutation.command} on a PC that is only reported on`).toBe('admin');
    if (isInCall(given))
      expect(needsQuietTeams[mutation.command], `${mutation.command} during a call`).toBe(false);
    if (mutation.command === 'credential.delete')
      expect(kindOf({ target: mutation.target, type: 1 })).toBe('ours');
  }
  for (const { id, lane } of report.plan.repairs) expect(lane).toBe(factsOf(id).lane);
  if (report.plan.repairs.length === 0) expect(mutations).toEqual([]);
}

/** The prompts of all runs of a bench. */
function promptsOf({ events }: Bench): Pick<Ran, 'requests' | 'answers'> {
  return {
    requests: events.filter(({ fact }) => fact.type === 'elevation-requested').length,
    answers: events.flatMap(({ fact }) => (fact.type === 'elevation-answered' ? [fact.answer] : [])),
  };
}

/** What a person said No to is neither done nor asked for; all else that must hold, holds. */
async function bindsToARefusal(given: Scenario): Promise<void> {
  const couldMoveTheDate = Math.abs(given.clock.offsetSeconds) > 86_400 || given.clock.jump !== null;
  if (!couldMoveTheDate) return;
  const bench = await openBench(given);
  try {
    const report = await bench.fix({ dateConfirmed: false });
    const offset = report.run.clockOffsetSeconds;
    if (offset !== null && Math.abs(offset) <= 86_400) return;
    expectInvariants({ report, given, mutations: bench.mutations(), ...promptsOf(bench) });
    const moved = bench.mutations().filter(({ command }) => changeTable[command].movesClock);
    expect(moved, 'the date that was refused').toEqual([]);
    const isAsked = bench.events.some(({ fact }) => fact.type === 'elevation-requested');
    expect(isAsked, 'a prompt for nothing but the date').toBe(false);
    expectPagesAgree(bench.events, report, given);
  } finally {
    await bench.close();
  }
}

/** Teams runs again where it ran, and nowhere else; one that should stay closed was left out of the plan. */
function expectTeamsAsBefore(bench: Bench, report: RunReport, given: Scenario): void {
  if (given.faults.length > 0) return;
  if (!report.plan.repairs.some(({ id }) => id === 'teams.open')) return;
  const { new: newTeams, classic } = bench.host.readState().teams;
  expect({ newTeams, classic }).toEqual({ newTeams: given.teams.new, classic: given.teams.classic });
}

/** Every file of the simulated person, but for what we keep ourselves. */
function readProfile(bench: Bench): Record<string, string> {
  const profile = join(bench.host.folder, 'profile');
  const files = readdirSync(profile, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).sort();
  return Object.fromEntries(
    paths.filter((path) => !path.includes('SignInRepair')).map((path) => [path, readFileSync(path, 'hex')]),
  );
}

const inTeams = /[\\/](Packages[\\/]MSTeams_8wekyb3d8bbwe|Roaming[\\/]Microsoft[\\/]Teams)[\\/]/;
const inBroker = /[\\/]AC[\\/]TokenBroker[\\/]Accounts[\\/]/;

/**
 * While the new Teams is meant, files outside Teams' own folders are untouched: what Office and OneDrive share is not
 * ours. The accounts of Windows' broker move only where that was asked for.
 */
function expectOthersUntouched(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
  only: readonly RepairId[],
  given: Scenario,
): void {
  if (given.teams.new === 'absent') return;
  const isAsked = only.includes('wam.sign-out') || only.includes('cache.quarantine-token-broker');
  const others = (files: Readonly<Record<string, string>>) =>
    Object.entries(files).filter(([path]) => !inTeams.test(path) && !(isAsked && inBroker.test(path)));
  expect(others(after), "files outside Teams' own folders are untouched").toEqual(others(before));
}

/** After a verified run the second line may act. A sign-out can't be taken back; what is set aside comes back byte by byte. */
async function keepsPromisesOfSecondLine(bench: Bench, given: Scenario): Promise<void> {
  await fixNamed(['wam.sign-out']);
  const profile = readProfile(bench);
  const mutations = await fixNamed(secondLineRepairs.filter((id) => id !== 'wam.sign-out'));
  if (mutations.every(({ command }) => command !== 'files.move')) return;
  const undone = await bench.undo();
  // Closing and opening Teams puts nothing back.
  const isBack = undone.outcomes.every(({ repair, verified }) => verified || isErrand(repair));
  if (given.faults.length === 0) expect(isBack, 'what was set aside can be put back').toBe(true);
  if (isBack) expect(readProfile(bench), 'everything is where it was').toEqual(profile);
  else expect(undone.exitCode, 'what is not back is said').toBe(exitCodes.left);

  async function fixNamed(only: readonly RepairId[]): Promise<Mutation[]> {
    const before = bench.mutations().length;
    const files = readProfile(bench);
    const report = await bench.fix({ only });
    const made = bench.mutations().slice(before);
    expectInvariants({ report, given, mutations: made, ...promptsOf(bench) });
    expectTeamsAsBefore(bench, report, given);
    expectOthersUntouched(files, readProfile(bench), only, given);
    return made;
  }
}

/**
 * Repairs a PC and holds it against every promise. When nothing was left, a second run must change nothing, and the
 * second line is tried and taken back.
 */
export async function keepsEveryPromise(given: Scenario): Promise<void> {
  await bindsToARefusal(given);
  const bench = await openBench(given);
  try {
    // The first question lays the simulated profile out.
    await bench.host.user.readTeamsApps();
    const files = readProfile(bench);
    const first = await bench.fix({ dateConfirmed: true });
    const afterFirst = bench.mutations();
    expectPagesAgree(bench.events, first, given);
    expectInvariants({ report: first, given, mutations: afterFirst, ...promptsOf(bench) });
    expectAgreement({ report: first, events: bench.events });
    expectTeamsAsBefore(bench, first, given);
    expectOthersUntouched(files, readProfile(bench), [], given);
    const planned = first.plan.repairs.map(({ id }) => id);
    expect(
      secondLineRepairs.filter((id) => planned.includes(id)),
      'the second line is never part of Fix all',
    ).toEqual([]);

    if (first.exitCode !== 0) return;
    await bench.fix({ dateConfirmed: true });
    expect(bench.mutations(), 'a second run changes nothing').toHaveLength(afterFirst.length);
    await keepsPromisesOfSecondLine(bench, given);
  } finally {
    await bench.close();
  }
}
