import { sentence } from '../../words';
import type { OverviewDocument } from './overview-document';
import { checkName, faultWords } from './overview-names';
import { leftOwners, standings } from './standing';

type Counted = OverviewDocument['overview'];

/** How much was counted, in sentences. */
export function countedSentences({
  reports,
  pcs,
  first,
  last,
  simulated,
  duplicates,
  faulty,
}: Counted): string[] {
  const some = (count: number, name: 'simulated' | 'duplicates' | 'faulty') =>
    count === 0 ? [] : [sentence(`overview.counted.${name}`, { count })];
  const all =
    first === null || last === null
      ? sentence('overview.counted.none')
      : sentence('overview.counted.all', {
          reports: sentence('overview.counted.reports', { count: reports }),
          pcs: sentence('overview.counted.pcs', { count: pcs }),
          first: first.slice(0, 10),
          last: last.slice(0, 10),
        });
  return [
    all,
    ...some(simulated, 'simulated'),
    ...some(duplicates, 'duplicates'),
    ...some(faulty.total, 'faulty'),
  ];
}

/** The overview in some lines, for a terminal. */
export function overviewText({ overview }: OverviewDocument): string {
  const sections = [
    countedSentences(overview),
    section(
      'standings',
      standings.map((standing) => [overview.standings[standing], sentence(`overview.standing.${standing}`)]),
    ),
    section(
      'owners',
      leftOwners.map((owner) => [overview.owners[owner], sentence(`overview.owner.${owner}`)]),
    ),
    section(
      'causes',
      overview.checks.map(({ id, found, fixed, left }) => [
        found,
        sentence('overview.summary.fate', { check: checkName(id), fixed, left }),
      ]),
    ),
    overview.faulty.files.map(({ file, fault }) =>
      sentence('overview.summary.faulty', { file, why: faultWords(fault) }),
    ),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function section(
  part: 'standings' | 'owners' | 'causes',
  lines: readonly (readonly [number, string])[],
): string[] {
  const some = lines.filter(([count]) => count > 0);
  if (some.length === 0) return [];
  const width = Math.max(...some.map(([count]) => String(count).length));
  return [
    sentence(`overview.part.${part}`),
    ...some.map(
      ([count, what]) =>
        `  ${sentence('overview.summary.line', { count: String(count).padStart(width), what })}`,
    ),
  ];
}
