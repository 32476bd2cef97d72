import type { CheckId } from '../../shared/model/check';
import type { Message } from '../../shared/model/finding';
import type { Plan, PlannedRepair } from '../../shared/model/plan';
import type { RepairId } from '../../shared/model/repair';
import type { LeftOut, Outcome } from '../../shared/model/run';
import type { Answers } from '../checks/check';
import { allAnswers, valueOrNull } from '../checks/inquiry';
import type { Host } from '../host/host';
import type { Captured, Journal } from '../host/journal/journal-entry';
import type { Repair } from '../repairs/repair';
import { speak } from '../words';
import type { Pace } from './pace';
import type { RunEnd } from './report-run';
import { type Checked, judgeAgain } from './run-checks';
import type { RunControl } from './run-control';
import type { RunStream } from './run-stream';

/** One step of an approved plan, and the repair that does it. */
export interface Step<Kind extends Repair = Repair> {
  readonly planned: PlannedRepair;
  readonly repair: Kind;
}

interface RunOptions {
  readonly host: Host;
  readonly journal: Journal;
  readonly stream: RunStream;
  readonly checked: Checked;
  readonly control: RunControl;
  readonly pace: Pace;
}

/**
 * A run that has checked this PC and acts now. Everything that a repair needs of its run goes through here: the journal
 * is written before the act and before an outcome is told, so that nothing is ever done or believed that is not on disk.
 * What has to be known from before the first act is learnt in `begin`.
 */
export class Run {
  readonly host: Host;
  readonly stream: RunStream;
  readonly checked: Checked;
  readonly control: RunControl;
  readonly pace: Pace;
  readonly #journal: Journal;
  #restartWasPending = false;

  constructor({ host, journal, stream, checked, control, pace }: RunOptions) {
    this.host = host;
    this.stream = stream;
    this.checked = checked;
    this.control = control;
    this.pace = pace;
    this.#journal = journal;
  }

  static async begin(options: RunOptions): Promise<Run> {
    const run = new Run(options);
    const pc = valueOrNull(await run.checked.inquiry.answer('pc'));
    run.#restartWasPending = pc?.restartPending === true;
    return run;
  }

  /** Every answer, the newest of each. */
  answers(): Promise<Answers> {
    return allAnswers(this.checked.inquiry);
  }

  /** Puts on disk what is about to be done; answers why that was not possible, and then it must not be done. */
  async intend({ id, changes }: PlannedRepair, captured: Captured | null): Promise<string | null> {
    const written = await this.#journal.append(this.stream.runId, {
      type: 'intent',
      repair: id,
      changes,
      captured,
    });
    return written.ok ? null : written.error.detail;
  }

  /** How a repair ended: on disk first, then told. */
  async end(outcome: Outcome, why?: Message): Promise<Outcome> {
    const told = { outcome, ...(why && { why }) };
    await this.#journal.append(this.stream.runId, { type: 'outcome', ...told });
    this.stream.emit({ type: 'step-finished', ...told });
    return outcome;
  }

  /** Ends a repair that never began, and says why. `needless` is one whose work was there already. */
  leave(repair: RepairId, how: LeftOut | 'needless', why: Message): Promise<Outcome> {
    const isNeedless = how === 'needless';
    const outcome = { repair, outcome: isNeedless ? 'unchanged' : how, verified: isNeedless } as const;
    return this.end({ ...outcome, detail: speak(why) }, why);
  }

  /** Judges checks anew on the newest answers; nothing is asked that was not asked again before. */
  lookAgain(ids: readonly CheckId[]): Promise<void> {
    return judgeAgain(this.checked, this.host, this.stream, ids);
  }

  /** Whether the check that found the fault passes on the newest answers; `before` are those made before the act. */
  async isProven({ planned, repair }: Step, before?: Answers): Promise<boolean> {
    await this.lookAgain([repair.provenBy]);
    const finding = this.checked.findings.get(repair.provenBy);
    return finding !== undefined && repair.isProven(finding, await this.answers(), planned, before);
  }

  /** What happened, for the report; `details` are what is not as in a run that did nothing. */
  summary(plan: Plan, details: Partial<RunEnd> = {}): RunEnd {
    return {
      checked: this.checked,
      plan,
      outcomes: [],
      elevation: null,
      admin: true,
      stopped: this.control.isStopping(),
      whatIf: false,
      unsure: [],
      restartWasPending: this.#restartWasPending,
      newestEventRecord: this.checked.newestEventRecord,
      ...details,
    };
  }
}
