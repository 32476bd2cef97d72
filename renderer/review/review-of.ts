import { exitCodes } from '../../shared/exit-code';
import type { CheckId } from '../../shared/model/check';
import type { Finding } from '../../shared/model/finding';
import type { SecondLineOffer } from '../../shared/model/plan';
import type { Owner } from '../../shared/model/reason';
import { isErrand } from '../../shared/repairs';
import { isOffline } from '../run/obstacles';
import { findingsOf, likelihoodOrder, type RunView } from '../run/run-view';

/**
 * What Review says first; everything on the page follows from it. `limited`: something about this start of the app
 * keeps us from looking. `fresh`: a fresh sign-in is all that helps. `spoken`: there is a reason, and nothing is
 * left here to fix. `unsure`: a sign-in failed and nothing tells why. `worth`: nothing is broken, and something may be the cause all the same.
 */
export type Verdict =
  | { readonly kind: 'found' }
  | { readonly kind: 'elsewhere'; readonly owner: Exclude<Owner, 'this-pc'> }
  | {
      readonly kind:
        | 'offline'
        | 'network'
        | 'blocked'
        | 'unsupported'
        | 'limited'
        | 'fresh'
        | 'unsure'
        | 'spoken'
        | 'worth'
        | 'unanswered'
        | 'nothing'
        | 'fault';
    };

/** A check's findings, sorted by what a person should do with them. */
export interface Review {
  readonly verdict: Verdict;
  /** The reason of the sign-in service, where it is what the page is about. */
  readonly spoke: Finding | null;
  /** A fresh sign-in, where it is what helps first. */
  readonly fresh: SecondLineOffer | null;
  /** What about this PC, or about how the app was started, limits us. */
  readonly limit: Finding | null;
  /** Broken, and repairable here; the likeliest first. */
  readonly toFix: readonly Finding[];
  /** Broken and repairable, but hardly the cause. */
  readonly toTidy: readonly Finding[];
  /** Broken, with nothing that we can do about it here. */
  readonly elsewhere: readonly Finding[];
  readonly attention: readonly Finding[];
  readonly unanswered: readonly Finding[];
  readonly fine: readonly Finding[];
  /** The finding that most likely keeps Teams out. */
  readonly cause: Finding | null;
  /** What of the plan waits for a call in Teams to end; null outside of one. */
  readonly call: 'none-waits' | 'some-waits' | 'all-waits' | null;
}

export function reviewOf(run: RunView): Review {
  const findings = [...findingsOf(run)].sort(
    (a, b) => likelihoodOrder[a.likelihood] - likelihoodOrder[b.likelihood],
  );
  const withStatus = (status: Finding['status']) => findings.filter((finding) => finding.status === status);
  const repairable = withStatus('broken').filter((finding) => finding.repairs.length > 0);
  const toTidy = repairable.filter((finding) => finding.likelihood === 'unlikely');
  const toFix = repairable.filter((finding) => finding.likelihood !== 'unlikely');
  const fresh = run.offers.find((offer) => offer.first) ?? null;
  const elsewhere = withStatus('broken').filter((finding) => finding.repairs.length === 0);
  const verdict = verdictOf(run, { repairable, elsewhere, findings, fresh });
  const limit =
    [...elsewhere, ...withStatus('attention')].find((finding) => finding.id === 'pc.state') ?? null;
  const isAboutReason = fresh !== null || ['elsewhere', 'unsure', 'fresh', 'spoken'].includes(verdict.kind);
  const spoke = isAboutReason ? (withStatus('attention').find(isReason) ?? null) : null;
  const others = (list: readonly Finding[]) => list.filter((one) => one !== limit && one !== spoke);
  return {
    verdict,
    spoke,
    fresh,
    limit,
    // With nothing likelier, the unlikely ones are what there is to fix.
    toFix: toFix.length > 0 ? toFix : toTidy,
    toTidy: toFix.length > 0 ? toTidy : [],
    elsewhere: others(elsewhere),
    attention: others(withStatus('attention')),
    unanswered: withStatus('unknown'),
    fine: withStatus('fine'),
    cause: causeOf(verdict, toFix, others(withStatus('attention'))),
    call: callOf(findings, run),
  };
}

/** During a call nothing is touched that Teams uses, which is all that is done as the person. */
function callOf(findings: readonly Finding[], { plan }: RunView): Review['call'] {
  if (!findings.some(tellsOfCall)) return null;
  const own = (plan?.repairs ?? []).filter(({ id }) => !isErrand(id));
  const waiting = own.filter(({ lane }) => lane === 'user');
  if (waiting.length === 0) return 'none-waits';
  return waiting.length === own.length ? 'all-waits' : 'some-waits';
}

function tellsOfCall({ id, evidence }: Finding): boolean {
  return id === 'teams.state' && evidence.some(({ name, value }) => name === 'inCall' && value === true);
}

function causeOf(
  { kind }: Verdict,
  toFix: readonly Finding[],
  attention: readonly Finding[],
): Finding | null {
  if (kind === 'found') return toFix[0] ?? null;
  return kind === 'worth' ? (attention.find(isWorthALook) ?? null) : null;
}

/** Nothing that we would repair unasked, and likely enough to be looked at before anything else is. */
function isWorthALook({ id, status, likelihood }: Finding): boolean {
  return status === 'attention' && likelihood !== 'unlikely' && id !== 'pc.state';
}

function isReason(finding: Finding): boolean {
  return finding.id === 'sign-in.reason';
}

/** How many findings Fix all repairs. */
export function countRepairable(review: Review): number {
  return review.toFix.length + review.toTidy.length;
}

interface Sorted extends Record<'repairable' | 'elsewhere' | 'findings', readonly Finding[]> {
  readonly fresh: SecondLineOffer | null;
}

function verdictOf(run: RunView, sorted: Sorted): Verdict {
  const isBroken = (id: CheckId) => sorted.elsewhere.some((finding) => finding.id === id);
  if (run.end?.exitCode === exitCodes.internalFault) return { kind: 'fault' };
  if (run.end?.exitCode === exitCodes.unsupported) return { kind: 'unsupported' };
  if (run.end?.exitCode === exitCodes.blocked) return { kind: 'blocked' };
  const network = sorted.elsewhere.find(({ id }) => id === 'network.reach');
  if (network) return { kind: isOffline(network) ? 'offline' : 'network' };
  const owner = run.reason?.owner;
  if (owner === 'you' || owner === 'organisation' || owner === 'network') return { kind: 'elsewhere', owner };
  if (isBroken('pc.state')) return { kind: 'limited' };
  if (sorted.repairable.length > 0) return { kind: 'found' };
  if (sorted.elsewhere.length > 0) return { kind: 'elsewhere', owner: 'unknown' };
  if (owner === 'unknown') return { kind: 'unsure' };
  if (sorted.fresh !== null) return { kind: 'fresh' };
  if (sorted.findings.some((finding) => finding.status === 'unknown')) return { kind: 'unanswered' };
  if (run.reason !== null) return { kind: 'spoken' };
  return { kind: sorted.findings.some(isWorthALook) ? 'worth' : 'nothing' };
}
