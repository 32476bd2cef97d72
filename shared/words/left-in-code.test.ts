import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseSync } from 'vite';
import { expect, it } from 'vitest';

const root = resolve(__dirname, '..', '..');
const rooms = [
  'electron/*.ts',
  'electron/{app,cli,ipc,checks,reasons,report,engine,repairs,verify,host}/**/*.ts',
  'renderer/**/*.{ts,tsx}',
  'shared/**/*.ts',
];
const isCode = (file: string) =>
  !/\.(test|fixture)\.tsx?$|\.d\.ts$|renderer\/testing\/|shared\/words\/[a-z-]+\//.test(file);

/** What takes words that nobody meets in the program: the log's, and those of a mistake in the code. */
const unread = new Set(['console', 'logLine', 'reportFault', 'onTrouble', 'makeStyles', 'makeResetStyles']);
/** Details of expected trouble: pages have sentences of their own for it, but what the host says goes on record. */
const isDetail = (name: string, file: string) => name === 'failure' && !file.startsWith('electron/host/');
const isUnread = (name: string, file: string) =>
  unread.has(name) || isDetail(name, file) || (name.endsWith('Error') && name !== 'CommandLineError');

/** Names of things and of states: never translated, wherever they stand. */
const names = new Set([
  ...['Sign-in Repair', 'classic Teams', 'Skype for Business', 'Remote Desktop', 'Visual Studio Code'],
  ...['Microsoft Connect Test', 'not tried', 'may go'],
]);

/** Files, and folders, whose texts stay, and why. */
const stays: Readonly<Record<string, string>> = {
  'shared/scenario.ts': 'for whoever writes a simulated PC; no release reads one',
  'electron/checks/known-sign-ins.ts': 'whose a saved sign-in is, which is evidence',
  'electron/checks/pc-state.ts': 'evidence',
  'electron/checks/public-hosts.ts': 'names of hosts',
  'electron/checks/sign-in-reason/event-facts.ts': 'patterns',
  'electron/checks/sign-in-reason/read-app.ts': 'patterns',
  'electron/host/time/http-date.ts': 'why a time does not count, which is evidence',
  'electron/host/network/network.ts': 'evidence',
  'electron/host/time/sntp-packet.ts': 'why a time does not count, which is evidence',
  'electron/host/time/sntp.ts': 'evidence',
  'electron/host/time/time-sources.ts': 'evidence',
  'electron/host/time/within.ts': 'evidence',
  'electron/host/powershell/script-session.ts': 'PowerShell',
  'electron/host/powershell/policy-probe.ts': 'PowerShell',
  'electron/host/powershell/unblock-scripts.ts': 'PowerShell',
  'electron/reasons/labels.ts': 'patterns',
  'electron/report/redaction/name-labels.ts': 'patterns',
  'electron/report/redaction/known-names.ts': 'words that name nobody',
  'electron/report/html.ts': 'HTML',
  'electron/report/render-html.ts': 'HTML and CSS',
  'electron/report/overview/overview-charts.ts': 'SVG',
  'electron/report/overview/overview-page.ts': 'HTML',
  'electron/report/overview/overview-style.ts': 'CSS',
  'electron/app/page/open-place.ts': 'the address of a page of Windows',
  'electron/app/page/page-files.ts': 'HTTP',
  'electron/cli/exit-codes-page.ts': 'a page for whoever writes scripts',
  'electron/verify/facts/':
    'the facts, for whoever tests on Windows: data beside what judges it, made into a page',
  'electron/verify/facts.ts': 'headings of that page',
  'electron/verify/facts-page.ts': 'that page',
  'renderer/ui/theme.ts': 'fonts and media queries',
  'renderer/ui/media.ts': 'media queries',
};

const staysIn = (entry: string, file: string) =>
  entry.endsWith('/') ? file.startsWith(entry) : file === entry;
const isExcused = (file: string) => Object.keys(stays).some((entry) => staysIn(entry, file));

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [field: string]: unknown;
}
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value;

/** The function that is called, or the object whose method it is. */
function calledName({ name, object }: Node): string {
  return String(isNode(object) ? object.name : name);
}

/** What was observed, by whom and when: raw and never translated. */
function isEvidence({ properties }: Node): boolean {
  if (!Array.isArray(properties)) return false;
  const keys = properties.map(({ key }) => key?.name);
  return ['source', 'name', 'value', 'at'].every((key) => keys.includes(key));
}

/** Texts with two words or more, as they stand in the code. */
function sentencesIn(value: unknown, file: string): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => sentencesIn(one, file));
  if (!isNode(value)) return [];
  const callee = value.type.endsWith('Expression') ? value.callee : null;
  if (isNode(callee) && isUnread(calledName(callee), file)) return [];
  if (isEvidence(value)) return [];
  const text = textOf(value);
  if (text !== null) return !names.has(text) && /\p{L}[\p{P}]* \p{L}/u.test(text) ? [text.trim()] : [];
  return Object.values(value).flatMap((one) => sentencesIn(one, file));
}

function textOf(node: Node): string | null {
  const { type, value } = node;
  if (type === 'TemplateElement' && typeof value === 'object' && value !== null && 'cooked' in value)
    return String(value.cooked);
  return (type === 'Literal' || type === 'JSXText') && typeof value === 'string' ? value : null;
}

const files = globSync(rooms, { cwd: root })
  .map((file) => file.replaceAll('\\', '/'))
  .filter(isCode);
const left = files.flatMap((file) => {
  const { program } = parseSync(file, readFileSync(resolve(root, file), 'utf8'));
  return sentencesIn(program, file).map((text) => ({ file, text }));
});

it('no sentence that a person can meet stands in the code', () => {
  expect(files.length).toBeGreaterThan(200);
  expect(left.filter(({ file }) => !isExcused(file))).toEqual([]);
});

it('nothing is excused that is not there', () => {
  expect(Object.keys(stays).filter((entry) => !left.some(({ file }) => staysIn(entry, file)))).toEqual([]);
});
