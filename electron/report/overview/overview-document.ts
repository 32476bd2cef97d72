import type { Owner } from '../../../shared/model/reason';
import { lookUp } from '../../reasons/explain';
import type { FileFault } from './find-reports';
import { shownName } from './shown-name';
import { type LeftOwner, leftOwners, ownerOfLeft, type Standing, standingOf, standings } from './standing';
import type { Tally } from './tally';

/** How the PCs of one version, or the reports of one day, stood. */
export interface GroupCount {
  readonly name: string;
  readonly total: number;
  readonly standings: Partial<Record<Standing, number>>;
}

/** A PC with something left, by its last report. */
export interface OpenPc {
  readonly pc: string;
  readonly at: string;
  readonly standing: Standing;
  readonly owner: LeftOwner;
  readonly code: string | null;
  readonly broken: readonly string[];
  /** Left out unless they were asked for. */
  readonly addresses?: readonly string[];
}

/** The overview as data: what `overview --json` prints and the page shows. A public interface. */
export interface OverviewDocument {
  readonly schema: 1;
  readonly app: { readonly name: 'sign-in-repair'; readonly version: string };
  readonly overview: {
    readonly reports: number;
    readonly pcs: number;
    readonly simulated: number;
    /** Files that are copies of a report that was counted already. */
    readonly duplicates: number;
    /** ISO 8601 in UTC; null without any report. */
    readonly first: string | null;
    readonly last: string | null;
    /** PCs, by how each stands after its last report. */
    readonly standings: Record<Standing, number>;
    /** PCs with something left, by whose turn it is. */
    readonly owners: Record<LeftOwner, number>;
    /** PCs on which each check found something, and what became of it. */
    readonly checks: readonly {
      readonly id: string;
      readonly found: number;
      readonly fixed: number;
      readonly left: number;
    }[];
    /** PCs by the class, and by the code, of the reason in their last report. */
    readonly classes: Readonly<Record<string, number>>;
    readonly codes: readonly {
      readonly code: string;
      readonly meaning: string | null;
      readonly owner: Owner | null;
      readonly pcs: number;
    }[];
    /** Reports by day; PCs by version. */
    readonly days: readonly GroupCount[];
    readonly versions: readonly GroupCount[];
    readonly windows: readonly GroupCount[];
    readonly open: readonly OpenPc[];
    /** Files that were not counted: how many for which cause, and the first hundred by name. */
    readonly faulty: {
      readonly total: number;
      readonly causes: Partial<Record<FileFault, number>>;
      readonly files: readonly { readonly file: string; readonly fault: FileFault }[];
    };
  };
}

/** What a tally comes to, with the greatest first. */
export function overviewDocument(tally: Tally, version: string, withAddresses: boolean): OverviewDocument {
  const stand = tally.standings();
  const owners = tally.owners();
  const hasAny = tally.reports > 0;
  return {
    schema: 1,
    app: { name: 'sign-in-repair', version },
    overview: {
      reports: tally.reports,
      pcs: tally.pcs.size,
      simulated: tally.simulated,
      duplicates: tally.duplicates,
      first: hasAny ? new Date(tally.first).toISOString() : null,
      last: hasAny ? new Date(tally.last).toISOString() : null,
      standings: recordOf(standings, (standing) => stand.get(standing) ?? 0),
      owners: recordOf(leftOwners, (owner) => owners.get(owner) ?? 0),
      checks: [...tally.checks()]
        .map(([id, counts]) => ({ id, ...counts }))
        .sort((one, other) => other.found - one.found || compare(one.id, other.id)),
      classes: Object.fromEntries([...tally.classes()].sort(byCount)),
      codes: codesOf(tally),
      days: [...tally.days]
        .map(([name, counts]) => groupOf(name, counts))
        .sort((one, other) => compare(one.name, other.name)),
      versions: groupsOf(tally, ({ version }) => version),
      windows: groupsOf(tally, ({ windowsBuild }) => String(windowsBuild ?? '')),
      open: openPcs(tally, withAddresses),
      faulty: {
        total: [...tally.faults.values()].reduce((sum, count) => sum + count, 0),
        causes: Object.fromEntries(tally.faults),
        files: tally.faultyFiles.map(({ file, fault }) => ({ file: shownName(file, withAddresses), fault })),
      },
    },
  };
}

function codesOf(tally: Tally): OverviewDocument['overview']['codes'] {
  const owners = new Map(
    [...tally.pcs.values()].flatMap(({ last: { reason } }) =>
      reason ? [[reason.code, reason.owner] as const] : [],
    ),
  );
  return [...tally.codes()].sort(byCount).map(([code, pcs]) => ({
    code,
    meaning: lookUp(code)?.meaning ?? null,
    owner: owners.get(code) ?? null,
    pcs,
  }));
}

function groupsOf(tally: Tally, nameOf: Parameters<Tally['groups']>[0]): GroupCount[] {
  return tally
    .groups(nameOf)
    .map(({ name, standings: counts }) => groupOf(name, counts))
    .sort((one, other) => other.total - one.total || compare(one.name, other.name));
}

function groupOf(name: string, counts: ReadonlyMap<Standing, number>): GroupCount {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return { name, total, standings: Object.fromEntries(counts) };
}

function openPcs(tally: Tally, withAddresses: boolean): OpenPc[] {
  return [...tally.pcs]
    .flatMap(([name, { last }]): OpenPc[] => {
      const owner = ownerOfLeft(last);
      if (owner === null) return [];
      return [
        {
          pc: shownName(name, withAddresses),
          at: new Date(last.at).toISOString(),
          standing: standingOf(last),
          owner,
          code: last.reason?.code ?? null,
          broken: last.broken,
          ...(withAddresses ? { addresses: last.addresses } : {}),
        },
      ];
    })
    .sort((one, other) => compare(one.pc, other.pc));
}

function recordOf<Key extends string>(
  keys: readonly Key[],
  countOf: (key: Key) => number,
): Record<Key, number> {
  return Object.fromEntries(keys.map((key) => [key, countOf(key)])) as Record<Key, number>;
}

function byCount([one, count]: [string, number], [other, otherCount]: [string, number]): number {
  return otherCount - count || compare(one, other);
}

/** The same order on every system, whatever its language. */
function compare(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
