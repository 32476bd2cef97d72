import { readScenario, type Scenario } from '../../shared/scenario';
import { type Cause, causes } from './causes';
import { type Chance, chanceOf } from './chance';
import { type Device, deviceText } from './device-text';
import { asScenarioEvent, type PastRecord } from './past-record';
import {
  answeredPrompts,
  crowdAround,
  day,
  earlyJoins,
  hour,
  type Life,
  logonsAway,
  longAgo,
  mendedHelpers,
  minute,
  mistypedLogons,
  otherPeople,
  othersRefused,
  restarted,
  routineOf,
  stuckInThePast,
  vainJoins,
  wakings,
} from './weeks';

/** What a PC has lived through, and what must be said of it. */
export interface History {
  /** The kind of PC, the seed, and the cause; enough to have it again. */
  readonly name: string;
  /** Without its events. */
  readonly pc: Scenario;
  readonly records: readonly PastRecord[];
  /** Null where nothing keeps Teams out. */
  readonly expected: Cause['expected'] | null;
}

/** A kind of PC: how it is joined, which accounts it knows, and what its logs fill with. */
interface Kind {
  readonly device: (chance: Chance) => Device;
  readonly accounts?: readonly Record<string, unknown>[];
  readonly records: (life: Life, device: Device) => PastRecord[];
}

const work = { address: 'user@example.com', kind: 'work', tenant: 'example.com' };
const everyDay = (life: Life) => [
  ...routineOf(life),
  ...wakings(life),
  ...answeredPrompts(life),
  ...othersRefused(life),
  ...longAgo(life),
  ...mendedHelpers(life),
];

const kinds: Readonly<Record<string, Kind>> = {
  'ordinary laptop': {
    device: (chance) => ({
      join: chance.pick(['workgroup', 'registered', 'entra'] as const),
      tokenRenewed: chance.between(2 * minute, 4 * hour),
    }),
    accounts: [{ store: 'wam', ...work }],
    records: everyDay,
  },
  'domain PC without hybrid join': {
    device: (chance) => ({ join: 'domain', tokenRenewed: null, joinFailed: chance.between(1, hour) }),
    accounts: [{ store: 'wam', ...work }],
    records: (life) => [...everyDay(life), ...vainJoins(life)],
  },
  'hybrid PC with AD FS': {
    device: (chance) => ({
      join: 'hybrid',
      tokenRenewed: chance.between(2 * minute, 4 * hour),
      enterpriseRefused: chance.between(minute, day),
    }),
    accounts: [{ store: 'wam', ...work }],
    records: (life, { tokenRenewed }) => [
      ...everyDay(life),
      ...earlyJoins(life),
      ...logonsAway(life),
      ...mistypedLogons(life, tokenRenewed ?? life.promptsBefore),
    ],
  },
  'renamed person': {
    device: (chance) => ({ join: chance.pick(['registered', 'workgroup'] as const), tokenRenewed: null }),
    accounts: [
      { store: 'wam', ...work },
      { store: 'office', ...work, address: 'maiden@example.com' },
    ],
    records: (life) => [
      ...everyDay(life),
      ...stuckInThePast(life, {
        aadsts: 50034,
        sentence: 'The user account maiden@example.com does not exist in the example.com directory.',
      }),
    ],
  },
  'migrated tenant': {
    device: (chance) => ({ join: chance.pick(['registered', 'workgroup'] as const), tokenRenewed: null }),
    accounts: [
      { store: 'wam', ...work },
      { store: 'office', ...work, address: 'user@old.example', tenant: 'old.example' },
    ],
    records: (life) => [
      ...everyDay(life),
      ...stuckInThePast(life, { aadsts: 90002, sentence: "Tenant 'old.example' not found." }),
      ...stuckInThePast(life, {
        aadsts: 50020,
        sentence:
          "User account 'user@old.example' from identity provider 'https://sts.windows.net/bbbbcccc-0000-4ddd-8111-eeee2222ffff/' does not exist in tenant 'Example'.",
      }),
    ],
  },
  'shared PC': {
    device: (chance) => ({
      join: chance.pick(['entra', 'hybrid'] as const),
      tokenRenewed: chance.between(2 * minute, 4 * hour),
    }),
    accounts: [{ store: 'wam', ...work }],
    records: (life, { tokenRenewed }) => [
      ...everyDay(life),
      ...otherPeople(life),
      ...mistypedLogons(life, tokenRenewed ?? life.promptsBefore),
    ],
  },
};

/** The kinds of PCs that there are histories of. */
export const kindNames = Object.keys(kinds);

/**
 * What a PC of a kind has lived through, as a seed decides: thousands of records, and one real cause among them or
 * none.
 * @param trueNow when it is looked at, milliseconds since 1970
 */
export function writeHistory(kind: string, seed: number, withCause: boolean, trueNow: number): History {
  const told = kinds[kind];
  if (told === undefined) throw new Error(`There is no history of a ${kind}.`);
  const chance = chanceOf(seed);
  const device = told.device(chance);
  const fitting = causes.filter(({ on }) => on === undefined || on.includes(device.join));
  const cause = withCause ? chance.pick(fitting) : null;
  const struckAgo = cause === null ? 0 : chance.between(minute, cause.oldest);
  const life = { chance, promptsBefore: struckAgo };
  const changed = { ...device, ...cause?.device };
  return {
    name: `${kind}, seed ${seed}, ${cause?.name ?? 'no cause'}`,
    pc: pcOf(changed, { accounts: told.accounts ?? [], ...cause?.fields }, trueNow),
    records: [
      ...told.records(life, changed),
      ...(cause === null ? [] : [...crowdAround(chance, struckAgo), ...cause.records(chance, struckAgo)]),
    ],
    expected: cause?.expected ?? null,
  };
}

function pcOf(device: Device, fields: Record<string, unknown>, trueNow: number): Scenario {
  const named = scenarioOf({
    name: 'history',
    about: 'a PC with a past',
    windows: { startedSecondsAgo: restarted },
    ...fields,
  });
  const wallNow = trueNow + named.clock.offsetSeconds * 1000;
  return scenarioOf({ ...named, join: { kind: device.join, dsregcmd: deviceText(device, wallNow) } });
}

/** The history as a simulated PC, whose logs hold all of its records. */
export function asScenario({ pc, records }: History): Scenario {
  return scenarioOf({ ...pc, events: records.map(asScenarioEvent) });
}

function scenarioOf(fields: Record<string, unknown>): Scenario {
  const read = readScenario(fields);
  if (!read.ok) throw new Error(read.problems.join('; '));
  return read.scenario;
}
