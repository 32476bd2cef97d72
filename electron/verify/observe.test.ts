import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { success } from '../../shared/result';
import type { Host, UserLane } from '../host/host';
import { facts } from './facts';
import { judgeFacts } from './judge-facts';
import { observe } from './observe';
import { type PcAnswers, wholePc } from './verify.fixture';

/** A user lane that answers as a PC does, and remembers what it was asked. */
function laneOf(pc: PcAnswers, asked: string[] = []): UserLane {
  const answers: Partial<Record<keyof UserLane, unknown>> = {
    start: undefined,
    readSessionFacts: pc.session,
    readSettingFacts: pc.settings,
    readEventLogFacts: pc.eventLogs,
    readPcState: pc.pc,
    readTimeService: pc.timeService,
    readSignInEvents: pc.events,
    readDeviceRegistration: pc.registration,
    readStoredCredentials: pc.credentials,
    readSignInHelper: pc.helperWork,
    readKnownAccounts: pc.accounts,
    readTeamsApps: pc.teams,
    readSignInCaches: pc.cachesBefore,
    tryVault: pc.triedVault,
    removeStoredCredential: { number: 1168 },
  };
  const lane = Object.entries(answers).map(([name, answer]) => [
    name,
    async (argument?: string) => {
      asked.push(argument === undefined ? name : `${name} ${argument}`);
      return success(answer);
    },
  ]);
  const tryFiles = async (folder: string) => {
    asked.push('tryFiles');
    rmSync(join(folder, 'marked:Zone.Identifier'));
    return success(pc.triedFiles);
  };
  return { ...Object.fromEntries(lane), tryFiles } as UserLane;
}

/** The moments around `session` fall where `wholePc` has them. */
function hostOf(user: UserLane): Host {
  let looked = 0;
  const clock = {
    wall: () => 1_776_154_269_400 + looked,
    monotonic: () => 4_990_000_000n + BigInt(looked++) * 20_000_000n,
  };
  return { simulated: false, user, clock } as unknown as Host;
}

const look = (user: UserLane, stop = new AbortController().signal, triesChanges = true) =>
  observe({ host: hostOf(user), electronFetch: undefined, triesChanges, stop });

const questions = Object.keys(laneOf(wholePc())).filter(
  (name) => name !== 'removeStoredCredential',
) as (keyof UserLane)[];

describe('observing a PC', () => {
  it('asks every question of the lane, and only what it may', async () => {
    const asked: string[] = [];
    const seen = await look(laneOf(wholePc(), asked), undefined, false);
    expect(new Set(asked.map((one) => one.split(' ')[0]))).toEqual(
      new Set(questions.filter((name) => name !== 'tryVault' && name !== 'tryFiles')),
    );
    expect(seen.tried).toBeNull();
    const { counts } = judgeFacts(seen, '1.0.0');
    expect(counts.refuted).toBe(0);
  });

  it.each(questions)('goes on where %s throws, and blames no fact for it', async (name) => {
    const lane = {
      ...laneOf(wholePc()),
      [name]: () => {
        throw new Error('as no answer should');
      },
    };
    const seen = await look(lane);
    const { counts, facts: verdicts } = judgeFacts(seen, '1.0.0');
    expect(counts.refuted).toBe(0);
    // Something does depend on it, or the question would not be asked.
    const whole = judgeFacts(await look(laneOf(wholePc())), '1.0.0');
    expect(counts.confirmed).toBeLessThan(whole.counts.confirmed);
    expect(verdicts).toHaveLength(facts.length);
  });

  it('takes its entry away where the try did not end, and its folder in any case', async () => {
    const asked: string[] = [];
    const lane = laneOf(wholePc(), asked);
    const stop = new AbortController();
    const fail = async () => ({ ok: false as const, error: { code: 'session-ended' as const, detail: '' } });
    let scratch = '';
    const seen = await look(
      {
        ...lane,
        tryVault() {
          // Asked to end in the middle of it: what has begun is still put away.
          stop.abort();
          return fail();
        },
        tryFiles(folder) {
          scratch = folder;
          expect(existsSync(folder)).toBe(true);
          return fail();
        },
      },
      stop.signal,
    );
    expect(asked).toContain('removeStoredCredential LegacyGeneric:target=SignInRepair.verify');
    expect(scratch).not.toBe('');
    expect(existsSync(scratch)).toBe(false);
    expect(seen.tried?.vault.ok).toBe(false);
  });

  it('neither asks further nor tries anything once it is stopped', async () => {
    const asked: string[] = [];
    const stop = new AbortController();
    const lane = laneOf(wholePc(), asked);
    const seen = await look(
      {
        ...lane,
        readSettingFacts() {
          stop.abort();
          return new Promise(() => {});
        },
      },
      stop.signal,
    );
    expect(asked).toEqual(['start', 'readSessionFacts']);
    expect(seen.tried).toBeNull();
    expect(seen.settings.ok).toBe(false);
  });
});
