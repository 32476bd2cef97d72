import type { ReasonClass } from '../../shared/model/reason';
import type { Chance } from './chance';
import { refusedByFederation } from './device-lines';
import type { Device } from './device-text';
import { type PastRecord, signInRecord } from './past-record';
import { apps, type Refusal, refused } from './sign-in-lines';
import { day, hour, minute, prompts } from './weeks';

/** One real cause: what it leaves in the log, what of the PC is as it makes it, and what must be said of it. */
export interface Cause {
  readonly name: string;
  readonly records: (chance: Chance, secondsAgo: number) => readonly PastRecord[];
  /** How long ago it may have struck and still be the reason, seconds. */
  readonly oldest: number;
  /** On which PCs it happens; on all when left out. */
  readonly on?: readonly Device['join'][];
  /** What of the PC is otherwise with it, in the words of a scenario file. */
  readonly fields?: Record<string, unknown>;
  /** What `dsregcmd` says otherwise with it. */
  readonly device?: Partial<Device>;
  readonly expected: {
    readonly class: ReasonClass;
    /** Left out where the record has no number of its own. */
    readonly code?: string;
    readonly exitCode: number;
  };
}

/** What does not go away by itself is believed for nearly a week, what a person finishes for nearly a day. */
const lasting = 6 * day;
const passing = 20 * hour;

function byServer(refusal: Refusal, reasonClass: ReasonClass, more: Partial<Cause> = {}): Cause {
  return {
    name: `AADSTS${refusal.aadsts}`,
    records: (chance, secondsAgo) => refused(chance, refusal, { app: 'teams', secondsAgo }),
    oldest: lasting,
    expected: { class: reasonClass, code: `AADSTS${refusal.aadsts}`, exitCode: 7 },
    ...more,
  };
}

/** A saved sign-in that only a fresh one replaces: this PC's, and nothing that is repaired unasked. */
function byOldToken(refusal: Refusal): Cause {
  const code = `AADSTS${refusal.aadsts}`;
  return byServer(refusal, 'stale-token', { expected: { class: 'stale-token', code, exitCode: 0 } });
}

function byHelper(name: string, number: number, rest: string, more: Partial<Cause>): Cause {
  const request = `Request: authority: https://login.microsoftonline.com/common, client: ${apps.teams}`;
  return {
    name,
    records: (_chance, secondsAgo) => [
      signInRecord({ id: 1098, secondsAgo, number, rest: `${rest} ${request}` }),
    ],
    oldest: lasting,
    expected: { class: 'helper', exitCode: 1 },
    ...more,
  };
}

export const causes: readonly Cause[] = [
  byServer(
    {
      aadsts: 53003,
      grant: 'access_denied',
      sentence: 'Access has been blocked by Conditional Access policies.',
    },
    'organisation',
  ),
  byServer(
    {
      aadsts: 53000,
      grant: 'interaction_required',
      sentence: 'Your device is required to be managed to access this resource.',
    },
    'organisation',
  ),
  byServer(
    { aadsts: 50126, sentence: 'Error validating credentials due to invalid username or password.' },
    'password',
  ),
  byServer({ aadsts: 50055, sentence: 'The password is expired.' }, 'password'),
  ...prompts.map((prompt) => byServer(prompt, 'interaction', { oldest: passing })),
  byServer(
    { aadsts: 50034, sentence: 'The user account {EUII Hidden} does not exist in the directory.' },
    'account',
  ),
  byServer(
    {
      aadsts: 50020,
      sentence:
        "User account '{EUII Hidden}' from identity provider 'https://sts.windows.net/aaaabbbb-0000-4ccc-8111-dddd2222eeee/' does not exist in tenant 'Example'.",
    },
    'account',
  ),
  byServer({ aadsts: 50053, sentence: 'The account is locked.' }, 'organisation'),
  byServer(
    {
      aadsts: 135011,
      opening: 'AADSTS70002: Error validating credentials.',
      sentence: 'Device used during the authentication is disabled.',
    },
    'organisation',
  ),
  byServer({ aadsts: 50155, sentence: 'Device is not authenticated.' }, 'organisation'),
  byOldToken({ aadsts: 50173, sentence: 'The provided grant has expired due to it being revoked.' }),
  byOldToken({
    aadsts: 700082,
    sentence: 'The refresh token has expired due to inactivity.',
  }),
  byOldToken({
    aadsts: 70008,
    opening: 'AADSTS70002: Error validating credentials.',
    sentence: 'The refresh token is expired.',
  }),
  byServer({ aadsts: 500133, sentence: 'Assertion is not within its valid time range.' }, 'clock', {
    fields: { clock: { offsetSeconds: -660 } },
    expected: { class: 'clock', code: 'AADSTS500133', exitCode: 1 },
  }),
  byHelper('helper missing', 0xcaab0003, 'Account provider is not available.', {
    fields: { packages: [{ name: 'Microsoft.AAD.BrokerPlugin', state: 'missing' }] },
    expected: { class: 'helper', code: '0xCAAB0003', exitCode: 1 },
  }),
  {
    name: 'federation refuses',
    records: refusedByFederation,
    oldest: 3 * hour,
    on: ['hybrid'],
    device: { tokenRenewed: null, enterpriseRefused: 10 * minute },
    expected: { class: 'organisation', exitCode: 7 },
  },
];
