import type { ReasonClass } from '../../shared/model/reason';
import type { AdviceName } from './advice';

/** This PC's clock against the server's at the moment of a failure. */
export interface StampedOffset {
  /** Event time minus server time, seconds; negative is behind. */
  readonly offsetSeconds: number;
  /** Another answer with another trace id agrees, or a live measurement does. */
  readonly confirmed: boolean;
}

/** What this PC knows of its own clock. */
export interface KnownClock {
  /** Wall clock minus true time now, seconds; null when not measured. */
  readonly offsetSeconds: number | null;
  /** The server's stamp in the same event. */
  readonly stamp: StampedOffset | null;
}

/** What decides a class beside the code. */
export interface Circumstances {
  /** The whole text the code stood in. */
  readonly text: string;
  /** Null where nothing but the text is known, as in `explain`: then a code that speaks of time is taken at its word. */
  readonly clock: KnownClock | null;
  /** Whether signing in goes through a server of the organisation; null when nobody said. */
  readonly federated: boolean | null;
  /** The organisation's own sign-in server was being asked (event 1088). */
  readonly fromFederation: boolean;
}

/** What can be said more exactly than the class does. */
export type Hint =
  | 'keys'
  | 'passwordElsewhere'
  | 'passwordInTeams'
  | 'passwordByJoin'
  | 'locked'
  | 'federationUnreachable'
  | 'federationClock';

/** Who it points to, and what the circumstances add. */
export interface Judged {
  readonly class: ReasonClass;
  readonly hint?: Hint;
  /** What helps, where that is not what the table says of the code. */
  readonly advice?: AdviceName;
  readonly sentences: readonly string[];
}
