import type { CallName } from './call-names';

/**
 * What the preload hands the page as `window.repair`. Requests and answers are `unknown` on purpose: the preload
 * carries no parser, so both sides parse what arrives.
 */
export interface RepairBridge {
  call(name: CallName, request: unknown): Promise<unknown>;
  /** Calls back for every run event; the answer ends it. The listener sees the event's data and nothing of Electron. */
  onEvent(listener: (event: unknown) => void): () => void;
}

declare global {
  interface Window {
    readonly repair: RepairBridge;
  }
}
