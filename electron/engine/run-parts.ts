import type { Host } from '../host/host';
import type { Journal } from '../host/journal-entry';
import type { Guide } from './guide';
import type { Pace } from './pace';
import type { Checked } from './run-checks';
import type { RunStream } from './run-stream';

/** What a person decides or did before and during a run. */
export interface RunControl {
  /** Set once a person asked to stop: the step in flight finishes, no other begins. */
  isStopping(): boolean;
  /** Ends waiting for the elevation prompt. */
  readonly withoutElevation: AbortSignal;
  /** Seconds until an unanswered prompt counts as declined; null waits as long as it takes. */
  readonly promptSeconds: number | null;
  /** A person's word on whether the clock may move by more than a day; null when nobody was asked. */
  readonly dateConfirmed: boolean | null;
  /** Waits for what only the person may do; null where nobody can be guided (the command line). */
  readonly guide: Guide | null;
}

/** Everything a run acts with. */
export interface RunParts {
  readonly host: Host;
  readonly journal: Journal;
  readonly stream: RunStream;
  readonly checked: Checked;
  readonly control: RunControl;
  readonly pace: Pace;
}
