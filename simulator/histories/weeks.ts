import type { Chance } from './chance';
import {
  federationOutOfReach,
  mendedHelper,
  notSetUpToJoin,
  refusedLogon,
  stillWaitingToJoin,
} from './device-lines';
import type { PastRecord } from './past-record';
import {
  type App,
  lostNetworkLine,
  otherApps,
  type Refusal,
  refused,
  routineLine,
  transportLine,
} from './sign-in-lines';

export const minute = 60;
export const hour = 60 * minute;
export const day = 24 * hour;

/** Longer ago than this, in seconds, a lost network says nothing where the network is fine now. */
const networkIsOver = 75 * minute;
/** Longer ago than this, in seconds, a prompt was answered. */
const promptIsOver = 26 * hour;
/** Longer ago than this, in seconds, nothing tells anything. */
const forgotten = 7 * day + 2 * hour;

/** What a PC goes through; times are seconds before now. */
export interface Life {
  readonly chance: Chance;
  /** Prompts of Teams that were answered are older than this too: nothing newer of Teams may name a cause. */
  readonly promptsBefore: number;
}

type Doing = (secondsAgo: number) => PastRecord | readonly PastRecord[];

function often(times: number, one: () => PastRecord | readonly PastRecord[]): PastRecord[] {
  return Array.from({ length: times }, one).flat();
}

/** So many of them, spread from `newest` to `oldest` seconds ago. */
function spread(
  chance: Chance,
  times: number,
  [newest, oldest]: [number, number],
  doing: Doing,
): PastRecord[] {
  return often(times, () => doing(chance.between(newest, oldest)));
}

/** What Windows writes about apps that sign in silently, again and again. */
export function routineOf({ chance }: Life): PastRecord[] {
  const apps: readonly App[] = ['teams', 'teams', 'teamsWeb', ...otherApps];
  return spread(chance, chance.between(700, 1500), [1, 9 * day], (secondsAgo) =>
    routineLine(chance, { app: chance.pick(apps), secondsAgo }),
  );
}

/** A lid that is opened before the network is there, a train, a VPN that is being built up. */
export function wakings({ chance }: Life): PastRecord[] {
  return spread(chance, chance.between(40, 90), [networkIsOver, 9 * day], (secondsAgo) =>
    often(chance.between(2, 6), () => {
      const app = chance.pick<App>(['teams', 'office', 'oneDrive']);
      const soon = Math.max(networkIsOver, secondsAgo - chance.between(0, 50));
      return chance.percent(50)
        ? transportLine(chance, soon)
        : lostNetworkLine(chance, { app, secondsAgo: soon });
    }),
  );
}

export const prompts: readonly Refusal[] = [
  {
    aadsts: 50076,
    grant: 'interaction_required',
    sentence:
      "Due to a configuration change made by your administrator, or because you moved to a new location, you must use multi-factor authentication to access '00000003-0000-0000-c000-000000000000'.",
  },
  {
    aadsts: 50079,
    grant: 'interaction_required',
    sentence: 'You must enroll in multi-factor authentication.',
  },
  {
    aadsts: 50074,
    grant: 'interaction_required',
    sentence: 'Strong Authentication is required.',
  },
];

/** Prompts that were finished: nothing is written of that, the refusal before it stays. */
export function answeredPrompts({ chance, promptsBefore }: Life): PastRecord[] {
  const newest = Math.max(promptIsOver, promptsBefore + hour);
  if (newest >= 7 * day) return [];
  return spread(chance, chance.between(2, 12), [newest, 9 * day], (secondsAgo) =>
    refused(chance, chance.pick(prompts), { app: 'teams', secondsAgo }),
  );
}

/** What other programs are refused for, all the time and for reasons of their own. */
const othersRefusals: readonly Refusal[] = [
  ...prompts,
  { aadsts: 50126, sentence: 'Error validating credentials due to invalid username or password.' },
  {
    aadsts: 65001,
    sentence:
      'The user or administrator has not consented to use the application with ID named in the request.',
  },
  { aadsts: 50173, sentence: 'The provided grant has expired due to it being revoked.' },
  {
    aadsts: 700082,
    sentence: 'The refresh token has expired due to inactivity.',
  },
  {
    aadsts: 53003,
    grant: 'access_denied',
    sentence: 'Access has been blocked by Conditional Access policies.',
  },
  { aadsts: 50034, sentence: 'The user account {EUII Hidden} does not exist in the directory.' },
];

export function othersRefused({ chance }: Life): PastRecord[] {
  return spread(chance, chance.between(60, 250), [1, 9 * day], (secondsAgo) =>
    refused(chance, chance.pick(othersRefusals), { app: chance.pick(otherApps), secondsAgo }),
  );
}

/** What stands around one failure: lines of the same two minutes, of Teams and of others. */
export function crowdAround(chance: Chance, struckAgo: number): PastRecord[] {
  const near: [number, number] = [Math.max(0, struckAgo - 110), struckAgo + 110];
  return [
    ...spread(chance, chance.between(0, 8), near, (secondsAgo) =>
      routineLine(chance, { app: chance.pick<App>(['teams', 'teamsWeb', 'office']), secondsAgo }),
    ),
    ...spread(chance, chance.between(0, 5), near, (secondsAgo) =>
      refused(chance, chance.pick(othersRefusals), { app: chance.pick(otherApps), secondsAgo }),
    ),
  ];
}

/** True reasons of more than a week ago. */
export function longAgo({ chance }: Life): PastRecord[] {
  return spread(chance, chance.between(20, 120), [forgotten, 40 * day], (secondsAgo) =>
    refused(chance, chance.pick(othersRefusals), { app: 'teams', secondsAgo }),
  );
}

/** Other people who use this PC, and fail in their own ways. */
export function otherPeople({ chance }: Life): PastRecord[] {
  return spread(chance, chance.between(300, 900), [1, 9 * day], (secondsAgo) => {
    const app = chance.pick<App>(['teams', 'teams', 'office']);
    return chance.percent(40)
      ? refused(chance, chance.pick(othersRefusals), { app, secondsAgo, as: 'other' })
      : chance.percent(30)
        ? lostNetworkLine(chance, { app, secondsAgo, as: 'other' })
        : routineLine(chance, { app, secondsAgo, as: 'other' });
  });
}

/** Passwords that somebody mistyped at the logon, all of them more than so many seconds ago. */
export function mistypedLogons({ chance }: Life, before: number): PastRecord[] {
  return spread(chance, chance.between(1, 9), [before + 10 * minute, 9 * day], (secondsAgo) =>
    refusedLogon(chance, secondsAgo),
  );
}

/** A PC of a domain tries to join Entra once an hour, and there is nothing to join. */
export function vainJoins({ chance }: Life): PastRecord[] {
  const first = chance.between(1, hour);
  return Array.from({ length: 9 * 24 }, (_, index) => notSetUpToJoin(first + index * hour)).flat();
}

/** Before the device had reached Entra; since then it is joined. */
export function earlyJoins({ chance }: Life): PastRecord[] {
  return spread(chance, chance.between(4, 60), [2 * day, 9 * day], (secondsAgo) =>
    stillWaitingToJoin(chance, secondsAgo),
  );
}

/** Logons at home, from where the organisation's own sign-in server is not to be found. */
export function logonsAway({ chance }: Life): PastRecord[] {
  return spread(chance, chance.between(5, 40), [networkIsOver, 9 * day], (secondsAgo) => [
    federationOutOfReach(secondsAgo),
    transportLine(chance, secondsAgo, 'sts.example.com'),
  ]);
}

/** When Windows was last restarted, seconds ago. */
export const restarted = 2 * day;

/** Trouble of the sign-in helper that the last restart has ended. */
export function mendedHelpers({ chance }: Life): PastRecord[] {
  return spread(chance, chance.between(0, 30), [restarted + hour, 9 * day], (secondsAgo) =>
    mendedHelper(chance, secondsAgo),
  );
}

/** One app that goes on asking with an address or an organisation of before. */
export function stuckInThePast({ chance }: Life, refusal: Refusal): PastRecord[] {
  const app = chance.pick<App>(['oneDrive', 'office', 'edge']);
  return [
    ...spread(chance, chance.between(60, 200), [1, 9 * day], (secondsAgo) =>
      refused(chance, refusal, { app, secondsAgo }),
    ),
    ...spread(chance, chance.between(3, 20), [forgotten, 30 * day], (secondsAgo) =>
      refused(chance, refusal, { app: 'teams', secondsAgo }),
    ),
  ];
}
