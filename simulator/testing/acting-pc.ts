import type { CacheName } from '../../electron/host/answers';
import type { AdminWork, ElevationResult, Host, NetworkProbe } from '../../electron/host/host';
import type { LaneStep } from '../../shared/admin-protocol';
import { changeTable } from '../../shared/changes';
import { isInDomain } from '../../shared/model/join-kind';
import type { ChangeAction } from '../../shared/model/repair';
import { failure, type Result, success } from '../../shared/result';
import type { Mutation, Scenario } from '../../shared/scenario';
import { deviceText } from '../histories/device-text';
import type { PastRecord } from '../histories/past-record';
import { rememberingHost } from './remembering-host';

/** True time on every such PC: later than any clock may be set back to. */
const trueNow = Date.parse('2027-05-20T12:00:00.000Z');
/** Seconds by which the time service of a PC that nobody manages corrects a clock at most. */
const serviceReach = 54_000;

/** What the person in front of the PC does with the prompt of Windows; with `wait`, nothing. */
export type PromptAnswer = 'approve' | 'decline' | 'wait';

/** A PC that is nothing but its state: it answers from that, and does what it is told to it. */
export interface ActingPc {
  readonly host: Host;
  /** Every change so far, in order. */
  readonly mutations: () => readonly Mutation[];
  /** How often the prompt was shown. */
  readonly prompts: () => number;
  /** Plays the person, and whatever else happens to a PC. */
  readonly state: State;
  answer: PromptAnswer;
}

type State = { -readonly [Field in keyof Scenario]: Scenario[Field] } & {
  quarantined: readonly { readonly runId: string; readonly cache: CacheName }[];
};

/**
 * A PC without a Windows and without a PowerShell, on which a walk through the whole product takes milliseconds. It
 * knows clock, join, network, saved sign-ins, helpers, accounts, Teams, caches and records as scenarios describe them;
 * what else a scenario says (faults, policies of scripts, stores that cannot be read) it does not.
 */
export function actingPc(given: Scenario): ActingPc {
  const state: State = { ...structuredClone(given), quarantined: [] };
  const mutations: Mutation[] = [];
  let prompts = 0;
  const change = (command: ChangeAction, target: string) => {
    const { lane } = changeTable[command];
    mutations.push({ command, target, lane, user: state.user.sid });
  };
  /** A host of this moment: what remembers needs no telling what has changed. */
  const now = () => rememberingHost({ pc: withDevice(state), records: recordsOf(state), trueNow });

  const host: Host = {
    ...now(),
    clock: { ...now().clock, wall: () => wallOf(state) },
    user: {
      ...now().user,
      blocked: () => (isBlocked(state) ? blockOf(state) : null),
      start: async () =>
        isBlocked(state) ? failure('scripts-blocked', 'Scripts are blocked here.') : success(undefined),
      readPcState: async () => told(await now().user.readPcState(), pcOf(state)),
      readTimeService: async () => told(await now().user.readTimeService(), timeServiceOf(state)),
      async readSignInEvents(above, below) {
        const { user } = now();
        const [answer, pcState] = [await user.readSignInEvents(above, below), await user.readPcState()];
        const remembered = pcState.ok ? pcState.value.identity?.sid : null;
        const ofPerson = (sid: string | null) => (sid === remembered ? state.user.sid : sid);
        if (!answer.ok) return answer;
        const events = answer.value.events.map((one) => ({ ...one, userSid: ofPerson(one.userSid) }));
        return told(answer, { events });
      },
      readDeviceRegistration: () => now().user.readDeviceRegistration(),
      readSignInHelper: async (name) => {
        const answer = await now().user.readSignInHelper(name);
        const stateOf = state.packages.find((one) => one.name === name)?.state;
        return told(answer, stateOf === 'missing' ? { registered: null } : {});
      },
      readKnownAccounts: () => now().user.readKnownAccounts(),
      readStoredCredentials: async () =>
        success({
          credentials: state.credentials.map(({ target, type, user }) => ({
            target,
            type: type === 'Generic' ? 1 : 2,
            user,
            persist: 2,
            lastWritten: null,
          })),
        }),
      readTeamsApps: async () =>
        success({
          apps: (['new', 'classic'] as const).map((kind) => ({
            kind,
            installed: state.teams[kind] !== 'absent',
            version: null,
            processIds: state.teams[kind] === 'running' ? [4711] : [],
          })),
          inCall: state.teams.inCall === true,
        }),
      readSignInCaches: async () => {
        const answer = await now().user.readSignInCaches();
        if (!answer.ok) return answer;
        return told(answer, {
          caches: answer.value.caches.map((one) =>
            state.quarantined.some(({ cache }) => cache === one.name) ? { ...one, items: 0 } : one,
          ),
          quarantined: state.quarantined.map((one) => ({ ...one, items: 3, hasList: true })),
        });
      },
      async removeStoredCredential(target) {
        change('credential.delete', target);
        state.credentials = state.credentials.filter((one) => one.target !== target);
        return done;
      },
      async registerSignInHelper(name) {
        change('package.register', name);
        state.packages = state.packages.filter((one) => one.name !== name);
        return done;
      },
      async stopTeams(kind) {
        change('process.stop', kind);
        state.teams = { ...state.teams, [kind]: 'installed' };
        return done;
      },
      async startTeams(kind) {
        change('process.start', kind);
        state.teams = { ...state.teams, [kind]: 'running' };
        return done;
      },
      async disconnectWamAccount(address, id) {
        change('account.sign-out', address);
        state.accounts = state.accounts.filter((one) => one.store !== 'wam' || one.id !== id);
        return done;
      },
      async moveToQuarantine(cache, runId) {
        change('files.move', cache);
        state.quarantined = [...state.quarantined, { runId, cache }];
        return done;
      },
      async restoreFromQuarantine(cache, runId) {
        change('files.move', cache);
        state.quarantined = state.quarantined.filter((one) => one.runId !== runId || one.cache !== cache);
        return done;
      },
    },
    admin: {
      availability: () => ({ available: true }),
      async open(work, { signal }): Promise<ElevationResult> {
        prompts += 1;
        if (state.elevation.answer === 'blocked-by-policy')
          return { answer: 'blocked', detail: 'A policy forbids it.', number: 1260 };
        if (pc.answer === 'decline') return { answer: 'declined' };
        if (pc.answer === 'approve') return { answer: 'approved', session: openSession(work) };
        if (!signal.aborted)
          await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
        return { answer: 'cancelled' };
      },
    },
    time: {
      async measure() {
        const { samples, refusals } = await now().time.measure();
        if (!isOnline(state) || state.network.ntp === 'blocked') return { samples: [], refusals };
        const anchor = { utcMilliseconds: trueNow, monotonicNanoseconds: 0n };
        return { samples: samples.map((one) => ({ ...one, anchor })), refusals };
      },
      askDomain: (domain) => now().time.askDomain(domain),
    },
    network: {
      askProxies: (proxies) => now().network.askProxies(proxies),
      probe: async (named) => networkOf(state, await now().network.probe(named)),
    },
  };

  /** The elevated script: the first step by itself, each other at its word. */
  function openSession({ steps, restore }: AdminWork) {
    const claims = new Map<LaneStep, 'done' | 'failed'>();
    let next = 0;
    const act = () => {
      const step = steps[next];
      next += 1;
      if (step) claims.set(step, doStep(step, restore));
    };
    act();
    return {
      onFrame: () => {},
      stepEnded: async (step: LaneStep) => claims.get(step) ?? ('lost' as const),
      say(word: 'next' | 'cancel') {
        if (word === 'next') act();
      },
      ended: async () => 0,
    };
  }

  function doStep(step: LaneStep, restore: AdminWork['restore']): 'done' | 'failed' {
    const { clock } = state;
    const start = (startType: 'Automatic' | 'Manual' | 'Disabled', status: 'Running' | 'Stopped') => {
      change('time.service', 'W32Time');
      state.clock = { ...state.clock, service: { startType, status } };
    };
    const resync = () => {
      if (state.clock.service === null) return 'failed' as const;
      if (state.clock.service.status !== 'Running') start('Automatic', 'Running');
      change('time.resync', 'W32Time');
      const isInReach = Math.abs(clock.offsetSeconds) <= serviceReach;
      if (clock.resync !== 'works' || !isInReach || !isOnline(state)) return 'failed' as const;
      state.clock = { ...state.clock, offsetSeconds: 0 };
      return 'done' as const;
    };
    switch (step) {
      case 'turn-on':
        if (!clock.automatic || clock.server === '') change('time.configure', 'W32Time');
        state.clock = { ...clock, automatic: true, server: clock.server || 'time.windows.com,0x9' };
        if (clock.service?.status !== 'Running') start('Automatic', 'Running');
        return 'done';
      case 'sync':
        return resync();
      case 'set':
        change('time.set', 'W32Time');
        state.clock = { ...clock, offsetSeconds: 0 };
        resync();
        return 'done';
      case 'restore':
        if (!restore) return 'failed';
        change('time.configure', 'W32Time');
        state.clock = { ...clock, automatic: restore.type !== 'NoSync' };
        start(restore.startType, restore.status);
        return 'done';
      default:
        return 'failed';
    }
  }

  const pc: ActingPc = {
    host,
    mutations: () => mutations,
    prompts: () => prompts,
    state,
    answer: 'approve',
  };
  return pc;
}

const done: Result<{ number: number }> = success({ number: 0 });

function told<Told extends object>(answer: Result<Told>, instead: Partial<Told>): Result<Told> {
  return answer.ok ? success({ ...answer.value, ...instead }) : answer;
}

const wallOf = ({ clock }: Scenario) => trueNow + clock.offsetSeconds * 1000;
const isOnline = ({ network }: Scenario) => network.online && !network.captivePortal;
const isBlocked = ({ windows }: Scenario) =>
  windows.languageMode !== 'FullLanguage' || ['Restricted', 'AllSigned'].includes(windows.scriptPolicy);
const blockOf = ({ windows }: Scenario) => ({
  languageMode: windows.languageMode,
  scriptPolicy: windows.scriptPolicy,
});

/** What dsregcmd says where the scenario has no words of its own. */
function withDevice(state: Scenario): Scenario {
  const { kind, dsregcmd } = state.join;
  const text = dsregcmd ?? deviceText({ join: kind, tokenRenewed: 7200 }, wallOf(state));
  return { ...state, join: { ...state.join, dsregcmd: text } };
}

/** Events of a scenario are written as Windows renders them, with the number in front. */
function recordsOf({ events }: Scenario): PastRecord[] {
  return events.map(({ log, id, secondsAgo, as, text }) => {
    const [, hex, rest = text] = /^Error: 0x([0-9A-F]{8}) ?(.*)$/is.exec(text) ?? [];
    return { log, id, secondsAgo, as, number: hex === undefined ? 0 : Number.parseInt(hex, 16), rest };
  });
}

function pcOf({ windows, join, user, elevation }: Scenario) {
  const { sid } = user;
  const name = `PC\\${user.name}`;
  const isOther = elevation.appRunsAs === 'other-administrator';
  const other = { sid: sid.replace(/\d+$/, '1099'), name: 'PC\\admin' };
  const own = isOther ? other : { sid, name };
  return {
    build: windows.build,
    languageMode: windows.languageMode,
    scriptPolicy: windows.scriptPolicy,
    restartPending: windows.restartPending,
    remoteSession: windows.remoteSession,
    edition: windows.edition,
    installation: windows.installation,
    sessionHost: windows.sessionHost,
    profileContainer: windows.profileContainer,
    mdmEnrolled: join.enrolled,
    identity: {
      ...own,
      elevated: elevation.appRunsAs !== 'user',
      signedIn: elevation.appRunsAs === 'system' ? null : { sid, name },
      microsoftAccount: { number: 0, address: user.microsoftAccount },
    },
  };
}

function timeServiceOf({ clock, join }: Scenario) {
  const isDomain = isInDomain(join.kind);
  return {
    service: clock.service,
    type: clock.automatic ? (isDomain ? 'NT5DS' : 'NTP') : 'NoSync',
    server: clock.server === '' ? null : clock.server,
    policy: clock.policy,
    hardwareClockIsUtc: clock.hardwareClockIsUtc,
    daylightSavingOff: !clock.daylightSaving,
    virtualMachine: clock.virtualMachine,
    domain: isDomain ? 'example.test' : '',
  };
}

function networkOf(state: Scenario, healthy: NetworkProbe): NetworkProbe {
  if (isOnline(state)) return healthy;
  const failed = state.network.captivePortal ? ('wrong-server' as const) : ('no-route' as const);
  const away = { reached: false, via: null, failure: failed, tls: null, error: 'no answer' };
  return {
    ...healthy,
    connectTest: state.network.captivePortal ? 'other' : 'none',
    signInHosts: healthy.signInHosts.map((host) => ({ ...host, ...away })),
  };
}
