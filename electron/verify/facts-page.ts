import { sentence } from '../words';
import type { Need } from './fact';
import { rooms } from './facts';

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
\`electron/verify/facts/\` by \`npm run pages\`; a test compares them.
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

function wordOf(need: Need): string {
  return sentence(`verify.needs.${need}`).replace(/ \(.*\)$/, '');
}
