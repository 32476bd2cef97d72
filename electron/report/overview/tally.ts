import { factsOf, repairIds } from '../../../shared/repairs';
import type { FileFault, FoundFile } from './find-reports';
import { pcNameOf } from './pc-name';
import type { ReportFacts } from './report-facts';
import { type LeftOwner, ownerOfLeft, type Standing, standingOf } from './standing';

/** What is known of one PC from all of its reports. */
export interface KnownPc {
  /** The last report: how the PC stands. */
  last: ReportFacts;
  /** Checks that were broken, or whose repair was made, in any report. */
  readonly found: Set<string>;
  /** Checks whose repair was made and proven in any report. */
  readonly fixed: Set<string>;
}

/** How often something was so. */
type Counts<Key extends string> = ReadonlyMap<Key, number>;

/** One line of a table: how the PCs or reports of one kind stood. */
export interface Group {
  readonly name: string;
  readonly standings: Counts<Standing>;
}

/** A file that was not counted. */
export interface FaultyFile {
  readonly file: string;
  readonly fault: FileFault;
}

/** Most files that are named; all are counted. */
const mostNamed = 100;

/**
 * What many reports come to. It holds some hundred bytes of each PC and nothing of a report after it was added, so that
 * ten thousand of them can be added one after the other.
 */
export class Tally {
  readonly pcs = new Map<string, KnownPc>();
  readonly faultyFiles: FaultyFile[] = [];
  readonly faults = new Map<FileFault, number>();
  readonly days = new Map<string, Map<Standing, number>>();
  reports = 0;
  simulated = 0;
  /** Copies of a report that was counted already. */
  duplicates = 0;
  first = Number.POSITIVE_INFINITY;
  last = Number.NEGATIVE_INFINITY;
  readonly #runs = new Set<string>();

  /** Counts one file; answers with whether it was a report that had not been counted before. */
  add(found: FoundFile): boolean {
    if ('fault' in found) {
      increase(this.faults, found.fault);
      if (this.faultyFiles.length < mostNamed) this.faultyFiles.push(found);
      return false;
    }
    const { facts } = found;
    if (this.#runs.has(facts.runId)) {
      this.duplicates += 1;
      return false;
    }
    this.#runs.add(facts.runId);
    this.#count(facts);
    this.#know(pcNameOf(found.file), facts);
    return true;
  }

  #count(facts: ReportFacts): void {
    this.reports += 1;
    if (facts.simulated) this.simulated += 1;
    this.first = Math.min(this.first, facts.at);
    this.last = Math.max(this.last, facts.at);
    const day = dayOf(facts.at);
    const counts = this.days.get(day) ?? new Map<Standing, number>();
    increase(counts, standingOf(facts));
    this.days.set(day, counts);
  }

  #know(name: string, facts: ReportFacts): void {
    const known = this.pcs.get(name);
    const pc = known ?? { last: facts, found: new Set<string>(), fixed: new Set<string>() };
    if (known === undefined) this.pcs.set(name, pc);
    else if (facts.at >= known.last.at) known.last = facts;
    for (const check of facts.broken) pc.found.add(check);
    for (const check of facts.repaired.flatMap(mendedBy)) {
      pc.found.add(check);
      pc.fixed.add(check);
    }
  }

  /** Whether not a single file was met. */
  isEmpty(): boolean {
    return this.reports + this.duplicates + this.faults.size === 0;
  }

  /** How many PCs stand how, by their last report. */
  standings(): Counts<Standing> {
    return countOf(this.#all(), ({ last }) => standingOf(last));
  }

  /** Whose turn it is, of all PCs with something left. */
  owners(): Counts<LeftOwner> {
    return countOf(this.#all(), ({ last }) => ownerOfLeft(last));
  }

  /** Of each check: PCs on which it was found broken, was repaired and is fine since, and is broken still. */
  checks(): Map<string, { found: number; fixed: number; left: number }> {
    const checks = new Map<string, { found: number; fixed: number; left: number }>();
    for (const { last, found, fixed } of this.pcs.values()) {
      for (const check of found) {
        const counts = checks.get(check) ?? { found: 0, fixed: 0, left: 0 };
        counts.found += 1;
        if (last.broken.includes(check)) counts.left += 1;
        else if (fixed.has(check)) counts.fixed += 1;
        checks.set(check, counts);
      }
    }
    return checks;
  }

  /** Codes that Microsoft's sign-in gave, of the last report of each PC. */
  codes(): Map<string, number> {
    return countOf(this.#all(), ({ last }) => last.reason?.code ?? null);
  }

  classes(): Map<string, number> {
    return countOf(this.#all(), ({ last }) => last.reason?.class ?? null);
  }

  /** How the PCs stand, by something of their last report. */
  groups(nameOf: (facts: ReportFacts) => string): Group[] {
    const groups = new Map<string, Map<Standing, number>>();
    for (const { last } of this.pcs.values()) {
      const counts = groups.get(nameOf(last)) ?? new Map<Standing, number>();
      increase(counts, standingOf(last));
      groups.set(nameOf(last), counts);
    }
    return [...groups].map(([name, counts]) => ({ name, standings: counts }));
  }

  #all(): readonly KnownPc[] {
    return [...this.pcs.values()];
  }
}

/** The day in UTC, as `2026-11-26`. */
function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

/** The check that a repair mends; one that only a later version has stands for nothing. */
function mendedBy(repair: string): string[] {
  const known = repairIds.find((id) => id === repair);
  return known === undefined ? [] : [factsOf(known).provenBy];
}

function increase<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function countOf<Key extends string>(
  pcs: readonly KnownPc[],
  keyOf: (pc: KnownPc) => Key | null,
): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const pc of pcs) {
    const key = keyOf(pc);
    if (key !== null) increase(counts, key);
  }
  return counts;
}
