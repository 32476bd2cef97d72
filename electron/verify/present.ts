import { needs, type WhyNot } from './fact';
import { facts, rooms } from './facts';
import type { Verification } from './judge-facts';

const why: Record<WhyNot, string> = {
  ...needs,
  'no-answer': 'an answer of Windows that did not come',
  'nothing-of-the-kind': 'something that this PC does not have',
  'packaged-app': 'the packaged app',
  'not-windows': 'Windows',
};

/** The verdicts as text, in ASCII: what was refuted first, then what was seen, then what each of the rest needs. */
export function presentVerification(verification: Verification): string {
  const { counts, facts: judged } = verification;
  const lines = verification.simulated
    ? ['This was a simulated PC: it shows that the command works, and proves nothing about Windows.', '']
    : [];
  const ofVerdict = (verdict: string) => judged.filter((one) => one.verdict === verdict).map(({ id }) => id);
  for (const id of ofVerdict('refuted')) lines.push(...describeRefuted(id));
  lines.push(`Confirmed (${counts.confirmed}):`, ...wrap(ofVerdict('confirmed')), '');
  lines.push(`Not shown here (${counts.notShown}), because it needs`);
  for (const reason of Object.keys(why) as WhyNot[]) {
    const ids = judged.flatMap((one) => (one.verdict === 'not-shown' && one.why === reason ? [one.id] : []));
    if (ids.length > 0) lines.push(`  ${why[reason]}:`, ...wrap(ids));
  }
  lines.push('', `${counts.confirmed} confirmed, ${counts.refuted} refuted, ${counts.notShown} not shown.`);
  return plainAscii(`${lines.join('\n')}\n`);
}

function describeRefuted(id: string): string[] {
  const fact = facts.find((one) => one.id === id);
  if (!fact) return [];
  return [`REFUTED ${id}: ${fact.statement}.`, `  What rests on it: ${fact.restsOn}.`, ''];
}

function wrap(ids: readonly string[]): string[] {
  const lines: string[] = [];
  for (const id of ids) {
    const last = lines.at(-1);
    if (last === undefined || last.length + id.length > 96) lines.push(`    ${id}`);
    else lines[lines.length - 1] = `${last}, ${id}`;
  }
  return lines;
}

/** A console of any code page shows it as it is meant; the facts are written with typographic marks. */
function plainAscii(text: string): string {
  return text
    .replace(/[‘’]/g, "'")
    .replace(/…/g, '...')
    .replace(/\\\|/g, '|')
    .replace(/[^\t\n\r -~]/g, '?');
}

/** The document for people without the command, made of the same list. */
export function describeFacts(): string {
  return [introduction, ...rooms.map(describeRoom)].join('\n');
}

const introduction = `# To be verified on Windows

Nothing of this program has run on a real Windows yet. Off Windows its scripts run for real on a simulated one (see
\`decisions/0002-simulate-at-the-lowest-layer.md\`); this page lists what that cannot show: every line that only Windows
executes, and every fact that the code rests on and nobody has confirmed.

**The quick way**, on any PC with Windows 10 or 11, about a minute, changes nothing:

\`\`\`
npm run --silent cli -- verify                 in a checkout; the packaged app takes the same word
npm run --silent cli -- verify --try-changes   also with an entry and files of its own, removed again
\`\`\`

It says *confirmed*, *refuted* or *not shown here* of each fact. Its output holds ids, verdicts, numbers and builds only, never a
name, an address or a path, so it can be sent as it is (\`--json\`).

**By hand**, in Windows PowerShell 5.1 (\`%SystemRoot%\\System32\\WindowsPowerShell\\v1.0\\powershell.exe -NoProfile\`), as an ordinary
user and un-elevated unless *needs* says otherwise:

\`\`\`powershell
Import-Module .\\electron\\powershell\\SignInRepair\\SignInRepair.psd1
$module = Get-Module SignInRepair
function Inside([scriptblock]$Block) { & $module $Block }   # private functions
\`\`\`

Marks: *line* is a line of ours that no test off Windows executes; *D* documented, never tried; *M* measured by others; *C* seen in
community sources; *K* known from experience; *X* inferred. *Seen by* says whether \`verify\` can tell on a plain home PC; what ran under
Wine (\`decisions/0008-wine-as-second-ground.md\`) is a second opinion, not a confirmation. This page is made from
\`electron/verify/facts/\` by \`npm run verify-page\`; a test compares them.
`;

type Room = (typeof rooms)[number];

function describeRoom({ title, facts: inRoom }: Room): string {
  const rows = inRoom.map((fact) => {
    const seenBy = fact.judge ? (fact.needs.includes('change') ? '`--try-changes`' : '`verify`') : 'hands';
    const needed =
      fact.needs.length === 0 ? '' : ` (needs ${fact.needs.map((need) => wordOf(need)).join(', ')})`;
    const wine = fact.wine === undefined ? '' : `. Wine: ${fact.wine}`;
    return `| \`${fact.id}\` | ${fact.statement} | ${fact.mark} | ${fact.restsOn} | ${fact.how} | ${fact.expected}${wine} | ${seenBy}${needed} |`;
  });
  return [
    `## ${title}`,
    '',
    '| id | fact | mark | rests on it | how to see it | expected | seen by |',
    '|---|---|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

function wordOf(need: keyof typeof needs): string {
  return needs[need].replace(/ \(.*\)$/, '');
}
