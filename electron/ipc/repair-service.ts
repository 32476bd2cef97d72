import type { CallName } from '../../shared/call-names';
import type { ParsedRequest, Reply } from '../../shared/contract';
import type { RunEvent } from '../../shared/events';
import type { Result } from '../../shared/result';

/** What a call answers when all goes well. */
export type ValueOf<Name extends CallName> = Extract<Reply<Name>, { ok: true }>['value'];

/** A function for every call of the contract; one that is missing does not compile. */
export type ServedCalls = {
  readonly [Name in CallName]: (request: ParsedRequest<Name>) => Promise<Result<ValueOf<Name>>>;
};

/** The calls that need a desktop: a Settings page, the clipboard, a file dialog. The shell serves them. */
export type DesktopCallName = 'openPlace' | 'copyDetails' | 'saveReport';

/** The formats in which a run can be reported. */
export type ReportFormat = ParsedRequest<'saveReport'>['format'];

/** What the repair engine offers the window, without knowing that there is one. */
export interface RepairService {
  readonly calls: Omit<ServedCalls, DesktopCallName>;
  /** Calls back for every event of every run from now on; the answer ends it. */
  onEvent(listener: (event: RunEvent) => void): () => void;
  /**
   * The text for IT; `includeIdentity` keeps the address and this PC's name in it. `address` is what the person typed
   * for it; empty: the one that is known.
   */
  ticketText(runId: string, includeIdentity: boolean, address: string): Result<string>;
  /** The redacted report of a run. */
  renderReport(runId: string, format: ReportFormat): Result<string>;
}
