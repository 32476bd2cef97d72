import { z } from 'zod';
import { checkIds } from '../../../shared/checks';
import { Owner, ReasonClass } from '../../../shared/model/reason';
import { RepairOutcome } from '../../../shared/model/repair';
import { RunKind } from '../../../shared/model/run';
import { isErrand, repairIds } from '../../../shared/repairs';

/** What an overview keeps of one report: ids, words of our own lists and numbers, never a text that somebody wrote. */
export interface ReportFacts {
  readonly runId: string;
  readonly kind: RunKind;
  readonly version: string;
  readonly simulated: boolean;
  /** True time of the run's begin where the clock was measured, this PC's otherwise; milliseconds since 1970. */
  readonly at: number;
  /** Wall clock minus true time, negative when behind. */
  readonly clockOffsetSeconds: number | null;
  readonly exitCode: number;
  readonly windowsBuild: number | null;
  readonly reason: { readonly code: string; readonly class: ReasonClass; readonly owner: Owner } | null;
  /** The checks that were broken when the run ended. */
  readonly broken: readonly string[];
  /** The repairs that were made and proven by it. */
  readonly repaired: readonly string[];
  /** The addresses it names, all lower case; empty unless they were asked for. */
  readonly addresses: readonly string[];
}

/** Why a file tells nothing; the words are public, `overview --json` says them. */
export type ReportFault = 'not-json' | 'not-a-report' | 'newer';

/** An id of ours, or of a version of ours that knows more. */
const id = z.string().regex(/^[a-z][a-z-]{0,40}\.[a-z][a-z-]{0,40}$/);
const Fact = z.object({ source: z.unknown(), name: z.unknown(), value: z.unknown() }).partial();
const build = z.number().int().min(0).max(1_000_000);

/**
 * The part of a report that is needed here, redacted or not. Whatever else stands in it is passed over, so that the
 * reports of a version that tells more can be read; what cannot be trusted to be harmless by its form is refused.
 */
const PartOfReport = z.object({
  schema: z.literal(1),
  app: z.object({ name: z.literal('sign-in-repair'), version: z.string().regex(/^[\w.+-]{1,40}$/) }),
  simulated: z.boolean(),
  run: z.object({
    id: z.string().regex(/^[\w-]{1,64}$/),
    kind: RunKind,
    startedAt: z.iso.datetime(),
    clockOffsetSeconds: z.number().nullable(),
  }),
  reason: z.object({ code: z.string().regex(/^[\w.-]{1,40}$/), class: ReasonClass, owner: Owner }).nullable(),
  findings: z
    .array(
      z.object({
        id,
        status: z.string().max(40),
        summary: z.string(),
        evidence: z.array(Fact).max(10_000),
      }),
    )
    .max(200),
  outcomes: z.array(z.object({ repair: id, outcome: RepairOutcome, verified: z.boolean() })).max(200),
  pc: z.object({ windowsBuild: build.nullable() }).optional(),
  exitCode: z.number().int().min(0).max(65_535),
});
type PartOfReport = z.infer<typeof PartOfReport>;

/**
 * Reads the JSON document of one run.
 * @param text what the file holds
 * @param withAddresses whether the addresses in it are wanted
 */
export function readFacts(text: string, withAddresses: boolean): ReportFacts | ReportFault {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    // Not JSON, or nested more deeply than it can be read.
    return 'not-json';
  }
  const read = PartOfReport.safeParse(document);
  if (!read.success) return isNewer(document) ? 'newer' : 'not-a-report';
  return factsOf(read.data, withAddresses);
}

/** A report all the same, only in a form that a later version has made. */
function isNewer(document: unknown): boolean {
  const head = z.object({ schema: z.number().int().min(2), app: z.object({ name: z.string() }) });
  const read = head.safeParse(document);
  return read.success && read.data.app.name === 'sign-in-repair';
}

function factsOf(report: PartOfReport, withAddresses: boolean): ReportFacts {
  const { run, reason } = report;
  const offset = run.clockOffsetSeconds;
  return {
    runId: run.id,
    kind: run.kind,
    version: report.app.version,
    simulated: report.simulated,
    at: Date.parse(run.startedAt) - Math.round((offset ?? 0) * 1000),
    clockOffsetSeconds: offset,
    exitCode: report.exitCode,
    windowsBuild: report.pc?.windowsBuild ?? buildIn(report),
    reason,
    broken: ofOurs(report.findings.filter(({ status }) => status === 'broken').map((finding) => finding.id)),
    repaired: [
      ...new Set(
        report.outcomes
          .filter(
            ({ repair, outcome, verified }) => outcome === 'repaired' && verified && !isErrandHere(repair),
          )
          .map(({ repair }) => repair),
      ),
    ],
    addresses: withAddresses ? addressesIn(report) : [],
  };
}

/** What is done around repairs; one that only a later version knows counts as a repair. */
function isErrandHere(repair: string): boolean {
  return repairIds.some((id) => id === repair && isErrand(id));
}

/** In the order in which checks are made; what only a later version checks comes last. */
function ofOurs(checks: readonly string[]): string[] {
  const place = (check: string) => (checkIds as readonly string[]).indexOf(check) >>> 0;
  return [...new Set(checks)].sort((one, other) => place(one) - place(other));
}

function buildIn({ findings }: PartOfReport): number | null {
  const facts = findings.flatMap(({ evidence }) => evidence);
  const fact = facts.find(({ source, name }) => source === 'windows' && name === 'build');
  const read = build.safeParse(fact?.value);
  return read.success ? read.data : null;
}

/** Most addresses that are kept of one report. */
const mostAddresses = 10;

function addressesIn({ findings }: PartOfReport): string[] {
  const found = new Set<string>();
  for (const { summary, evidence } of findings) {
    for (const text of [summary, ...evidence.map(({ value }) => value)]) {
      if (typeof text !== 'string') continue;
      for (const [address] of text.slice(0, 10_000).matchAll(addressPattern)) {
        if (found.size < mostAddresses) found.add(address.toLowerCase());
      }
    }
  }
  return [...found];
}

const addressPattern = /(?<![\p{L}\p{N}._+-])[\p{L}\p{N}._+-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.)+\p{L}{2,24}/gu;
