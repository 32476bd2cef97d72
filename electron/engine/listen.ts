import { setTimeout as wait } from 'node:timers/promises';
import type { Reason } from '../../shared/model/reason';
import { success } from '../../shared/result';
import { offsetOf } from '../checks/clock-facts';
import { valueOrNull } from '../checks/inquiry';
import { newFailureIn } from '../checks/sign-in-reason';
import { newestSignInRecord, signInLogWasRead } from '../checks/sign-in-reason/own-events';
import type { SignInEventAnswer } from '../host/answers';
import type { Host } from '../host/host';
import { type AwakeCount, countAwake } from '../host/time/awake';
import type { Pace } from './pace';
import type { Checked } from './run-checks';
import type { RunStream } from './run-stream';

/** Listens, for one run at a time, to what Windows records about Teams' sign-in after that run. */
export interface Listener {
  /** Resolves once it is known which records are old; opening Teams after that misses nothing. */
  listen(stream: RunStream, checked: Checked): Promise<void>;
  /** Ends listening for a run, or for whichever run it is. */
  stop(runId?: string): void;
}

interface Listening {
  readonly stream: RunStream;
  readonly over: AbortController;
  /** How long it has been listened; a PC that sleeps hears nothing. */
  heard: AwakeCount | null;
}

export interface ListenerOptions {
  readonly host: Host;
  readonly pace: Pace['listening'];
  /** A new failure was heard: from now on only records above this one tell anything. */
  readonly onFailure: (newerThanRecord: number) => void;
}

export function createListener({ host, pace, onFailure }: ListenerOptions): Listener {
  let current: Listening | null = null;

  const self: Listener = {
    async listen(stream, checked) {
      if (current?.stream === stream) return begin(current);
      self.stop();
      const listening = { stream, over: new AbortController(), heard: null };
      current = listening;
      const heard = valueOrNull(await host.user.readSignInEvents());
      if (listening.over.signal.aborted) return;
      begin(listening);
      if (heard === null || !signInLogWasRead(heard)) return end(listening, 'unreadable');
      void follow(listening, checked, heard);
    },
    stop(runId) {
      if (current && (runId === undefined || current.stream.runId === runId)) end(current, 'stopped');
    },
  };
  return self;

  function begin(listening: Listening): void {
    listening.heard?.stop();
    listening.heard = countAwake();
    listening.stream.emit({ type: 'listening-started', seconds: pace.seconds });
  }

  /** Asks again and again for what is new; what was there before still tells how this person signs in. */
  async function follow(listening: Listening, checked: Checked, before: SignInEventAnswer): Promise<void> {
    const { signal } = listening.over;
    // An empty log starts with record 1.
    const since = newestSignInRecord(before) ?? 0;
    let heard = before;
    while (listening.heard !== null && listening.heard.spent() < pace.seconds * 1000) {
      // It keeps no process alive, and ends at once when somebody stops it.
      await wait(pace.pauseMilliseconds, undefined, { signal, ref: false }).catch(() => undefined);
      if (signal.aborted) return;
      const added = valueOrNull(await host.user.readSignInEvents(newestSignInRecord(heard) ?? 0));
      if (signal.aborted) return;
      if (added === null || !signInLogWasRead(added)) return end(listening, 'unreadable');
      if (added.events.length === 0) continue;
      heard = { ...heard, events: [...added.events, ...heard.events] };
      const reason = await failureIn(heard, checked, since);
      if (signal.aborted) return;
      if (reason === null) continue;
      onFailure(since);
      return end(listening, 'failure', reason);
    }
    end(listening, 'silence');
  }

  async function failureIn(heard: SignInEventAnswer, { inquiry }: Checked, since: number) {
    // What Windows records bears its own time.
    await host.clock.refresh();
    return newFailureIn(
      {
        signInEvents: success(heard),
        registration: await inquiry.answer('registration'),
        pc: await inquiry.answer('pc'),
      },
      {
        newerThanRecord: since,
        // The clock as it was last measured: new events are of after the run.
        offsetSeconds: offsetOf(await inquiry.answer('time')),
        now: host.clock.wall(),
      },
    );
  }

  function end(
    listening: Listening,
    heard: 'failure' | 'silence' | 'stopped' | 'unreadable',
    reason: Reason | null = null,
  ): void {
    listening.over.abort();
    listening.heard?.stop();
    if (current === listening) current = null;
    listening.stream.emit({ type: 'listening-ended', heard, reason });
  }
}
