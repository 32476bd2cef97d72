import type { ReasonClass } from '../../../shared/model/reason';
import type { ServerStamp } from './server-stamps';

/** What decides a class beside the code. */
export interface Circumstances {
  /** Wall clock minus true time now, seconds; null when not measured. */
  readonly offsetSeconds: number | null;
  /** The server's stamp in the same event. */
  readonly stamp: ServerStamp | null;
  readonly federated: boolean;
  /** The organisation's own sign-in server was being asked (event 1088). */
  readonly fromFederation: boolean;
  /** The whole text the code stood in. */
  readonly text: string;
}

/** What can be said more exactly than the class does. */
export type Hint = 'keys' | 'passwordElsewhere' | 'locked' | 'federationUnreachable' | 'federationClock';

/** Who it points to, and what the circumstances add. */
export interface Judged {
  readonly class: ReasonClass;
  readonly hint?: Hint;
  readonly sentences: readonly string[];
}
