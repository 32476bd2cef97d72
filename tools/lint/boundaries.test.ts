import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

interface Trespass {
  file: string;
  source: string;
  /** Part of the message that names the right door; null where the import is allowed. */
  door: string | null;
}

const imports = (from: string, name = 'thing') =>
  `import { ${name} } from '${from}';\nexport const kept = ${name};\n`;

const cases: Trespass[] = [
  { file: 'shared/a.ts', source: imports('../electron/host/host'), door: 'nothing but zod' },
  { file: 'shared/b.ts', source: imports('react'), door: 'nothing but zod' },
  { file: 'shared/c.ts', source: imports('node:fs'), door: 'nothing but zod' },
  { file: 'shared/model/d.ts', source: "import 'zod';\nimport '../result';\n", door: null },
  { file: 'renderer/a.tsx', source: imports('../electron/engine/catalog'), door: 'window.repair' },
  { file: 'renderer/b.tsx', source: imports('electron'), door: 'window.repair' },
  { file: 'renderer/c.tsx', source: imports('node:fs'), door: 'window.repair' },
  { file: 'renderer/review/d.tsx', source: imports('../../shared/result'), door: null },
  { file: 'electron/checks/a.ts', source: imports('../host/time/sntp'), door: 'use host/host.ts' },
  { file: 'electron/repairs/b.ts', source: imports('node:child_process'), door: 'use host/host.ts' },
  { file: 'electron/engine/c.ts', source: imports('node:fs/promises'), door: 'use host/host.ts' },
  { file: 'electron/reasons/d.ts', source: imports('electron', 'app'), door: 'use host/host.ts' },
  { file: 'electron/engine/e.ts', source: imports('../ipc/serve-contract'), door: 'knows only the port' },
  { file: 'electron/checks/f.ts', source: imports('../host/host'), door: null },
  { file: 'electron/checks/g.ts', source: imports('../engine/catalog'), door: 'judge what they are given' },
  { file: 'electron/checks/h.ts', source: imports('../repairs/teams'), door: 'judge what they are given' },
  { file: 'electron/checks/i.ts', source: imports('../host/time/sntp'), door: 'use host/host.ts' },
  { file: 'electron/checks/j.ts', source: imports('../reasons/explain'), door: null },
  { file: 'electron/reasons/e.ts', source: imports('../checks/check'), door: 'judge what they are given' },
  { file: 'electron/repairs/c.ts', source: imports('../engine/catalog'), door: 'knows only the port' },
  { file: 'electron/repairs/d.ts', source: imports('../checks/check'), door: null },
  { file: 'electron/verify/a.ts', source: imports('../engine/catalog'), door: 'never who asks' },
  { file: 'electron/verify/b.ts', source: imports('../cli/arguments'), door: 'never who asks' },
  { file: 'electron/verify/c.ts', source: imports('electron', 'app'), door: 'plain Node' },
  { file: 'electron/verify/facts/d.ts', source: imports('../../checks/check'), door: null },
  { file: 'electron/host/a.ts', source: imports('electron', 'app'), door: 'plain Node' },
  { file: 'electron/host/b.ts', source: imports('../engine/run-checks'), door: 'nothing above it' },
  { file: 'electron/cli/c.ts', source: imports('electron', 'app'), door: 'plain Node' },
  { file: 'electron/report/d.ts', source: imports('../app/window'), door: 'plain Node' },
  { file: 'electron/app/a.ts', source: imports('electron', 'ipcMain'), door: 'serve-contract.ts' },
  { file: 'electron/app/b.ts', source: imports('electron', 'ipcRenderer'), door: 'serve-contract.ts' },
  { file: 'electron/app/c.ts', source: imports('electron', 'app'), door: null },
  {
    file: 'electron/main.ts',
    source: "export const load = () => import('../simulator/host');\n",
    door: 'compose.ts',
  },
  { file: 'electron/cli/node-main.ts', source: imports('electron', 'app'), door: 'plain Node' },
  { file: 'electron/data-folder.ts', source: imports('./compose'), door: 'both stand on this' },
  { file: 'electron/ipc/b.ts', source: imports('../app/window'), door: 'not the other way round' },
  {
    file: 'electron/ipc/serve-contract.ts',
    source: imports('../app/window'),
    door: 'not the other way round',
  },
  { file: 'electron/app/e.ts', source: imports('../ipc/page-address'), door: null },
  {
    file: 'electron/compose.ts',
    source: `${imports('./cli/arguments')}export const load = () => import('../simulator/host');\n`,
    door: 'below everything',
  },
  {
    file: 'electron/ipc/serve-contract.ts',
    source: `${imports('electron', 'ipcRenderer')}import '../app/window';\n`,
    door: 'preload.ts',
  },
  { file: 'electron/ipc/a.ts', source: imports('electron', 'ipcMain'), door: 'serve-contract.ts' },
  { file: 'electron/preload.ts', source: imports('electron', 'ipcMain'), door: 'serve-contract.ts' },
  { file: 'simulator/a.ts', source: imports('../electron/engine/catalog'), door: 'nothing above it' },
  { file: 'simulator/b.ts', source: imports('../electron/host/host'), door: null },
  { file: 'electron/engine/g.ts', source: 'export const at = Date.now();\n', door: 'host.clock' },
  { file: 'electron/host/g.ts', source: 'export const read = Date.now;\n', door: 'host.clock' },
  { file: 'renderer/g.tsx', source: 'export const at = new Date();\n', door: 'host.clock' },
  { file: 'shared/g.ts', source: 'export const at = (text: string) => new Date(text);\n', door: null },
  { file: 'electron/host/time/system-clock.ts', source: 'export const at = Date.now();\n', door: null },
  {
    file: 'electron/app/d.ts',
    source: "export const tell = (page: Electron.BrowserWindow) => page.webContents.send('a', 1);\n",
    door: 'publish-events.ts',
  },
  {
    file: 'electron/ipc/publish-events.ts',
    source: "export const tell = (page: Electron.BrowserWindow) => page.webContents.send('a', 1);\n",
    door: null,
  },
];

/** Two files that need each other, one of them only for a type. */
cases.push(
  {
    file: 'electron/host/one.ts',
    source: "import { two } from './two';\nexport interface One {\n  two: typeof two;\n}\n",
    door: 'part of a cycle',
  },
  {
    file: 'electron/host/two.ts',
    source: "import type { One } from './one';\nexport const two = (one: One | null) => one;\n",
    door: 'part of a cycle',
  },
);

/** Shipped code that asks where Windows' answer means nothing. */
const asked = [
  "import { access } from 'node:fs/promises';\nexport const ask = (file: string) => access(file);\n",
  "import { accessSync } from 'node:fs';\nexport const ask = (file: string) => accessSync(file);\n",
  "import * as files from 'node:fs/promises';\nexport const ask = (file: string) => files.access(file, 2);\n",
  "import { promises } from 'node:fs';\nexport const ask = (file: string) => promises.access(file, 2);\n",
  "import { constants } from 'node:fs';\nexport const ask = constants.W_OK;\n",
  "import { constants } from 'node:fs';\nexport const { W_OK } = constants;\n",
];
for (const [number, source] of asked.entries()) {
  cases.push({ file: `electron/host/asks-${number}.ts`, source, door: 'reserveFile' });
}
cases.push({
  file: 'electron/host/tries.ts',
  source: "import { stat } from 'node:fs/promises';\nexport const look = (file: string) => stat(file);\n",
  door: null,
});

/** Ways to decide by an id beside its table. */
const besideTables: [source: string, door: string][] = [
  ["export const isClock = (id: string) => id.startsWith('clock.');", 'first letters'],
  ["export const reads = (command: string) => command.startsWith('Get-');", 'first letters'],
  ["export const isServers = (code: string) => code.startsWith('AADSTS');", 'first letters'],
  ["export const isTeams = (id: string) => id === 'teams.close' || id === 'teams.open';", 'in common'],
  ["const errands: readonly RepairId[] = ['teams.close'];", 'by hand'],
  ["const titles: ReadonlyMap<CheckId, string> = new Map([['teams.state', 'Teams']]);", 'by hand'],
  ["const surrounding = ['teams.close', 'teams.open'];", 'by hand'],
  ["const known = new Set(['clock.sync']);", 'by hand'],
];
for (const [number, [source, door]] of besideTables.entries()) {
  cases.push({ file: `renderer/ids-${number}.ts`, source: `${source}\n`, door });
}
for (const [number, source] of [
  "export const isOurs = (name: string) => name.startsWith('sign-in-repair-');",
  "export const isSync = (id: string) => id === 'clock.sync';",
  "export const titles: Readonly<Record<string, string>> = { 'teams.state': 'Teams' };",
  "export const values = ['a.txt', 'b.txt'];",
].entries()) {
  cases.push({
    file: `renderer/other-${number}.ts`,
    source: `${source}\n`,
    door: null,
  });
}

let house: string;
let messages: Map<string, string[]>;

beforeAll(() => {
  house = mkdtempSync(path.join(tmpdir(), 'boundaries-'));
  cpSync('biome.json', path.join(house, 'biome.json'));
  for (const rule of ['one-sender', 'tried-not-asked', 'one-wall-clock', 'one-table']) {
    cpSync(`tools/lint/${rule}.grit`, path.join(house, `tools/lint/${rule}.grit`));
  }
  for (const { file, source } of cases) {
    mkdirSync(path.dirname(path.join(house, file)), { recursive: true });
    writeFileSync(path.join(house, file), source);
  }
  messages = lint();
}, 30_000);
afterAll(() => {
  rmSync(house, { recursive: true, force: true });
});

/** All messages by file, with forward slashes. */
function lint(): Map<string, string[]> {
  const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');
  const options = ['lint', '--vcs-enabled=false', '--reporter=json', '--max-diagnostics=none', '.'];
  const { stdout } = spawnSync(process.execPath, [biome, ...options], { cwd: house, encoding: 'utf8' });
  const found = new Map<string, string[]>();
  for (const { message, location } of JSON.parse(stdout).diagnostics) {
    const file = location.path.replaceAll('\\', '/');
    found.set(file, [...(found.get(file) ?? []), message]);
  }
  return found;
}

it.each(cases.filter(({ door }) => door !== null))('$file is told the door: $door', ({ file, door }) => {
  expect(messages.get(file)?.join('\n')).toContain(door);
});

it.each(cases.filter(({ door }) => door === null))('$file may do what it does', ({ file }) => {
  expect(messages.get(file) ?? []).toEqual([]);
});

it('lets the place that chooses the PC know the simulated one, and nothing above itself', () => {
  expect(messages.get('electron/compose.ts')).toHaveLength(1);
});

it('tells the file that serves the page of both doors', () => {
  const told = messages.get('electron/ipc/serve-contract.ts');
  // Biome tells them in the order in which it comes to them.
  expect(told).toHaveLength(2);
  expect(told).toEqual(
    expect.arrayContaining([
      expect.stringContaining('preload.ts'),
      expect.stringContaining('not the other way round'),
    ]),
  );
});
