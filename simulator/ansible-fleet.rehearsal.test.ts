import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';

/*
 * The Ansible role as it ships, over simulated PCs: its own task files, with a collection found first whose modules act
 * on this computer. Each PC is the real command line on a scenario that it writes back, so that a second run meets what
 * the first has left.
 */

const root = resolve(__dirname, '..');
const fleet = join(root, 'fleet', 'ansible');
/** Why no fleet can be had here, or null. A PC that is switched off is met by a real try to reach it. */
const reason =
  [
    ['ansible-playbook', '--version'],
    ['ssh', '-V'],
  ]
    .filter(([program = '', word = '']) => spawnSync(program, [word]).status !== 0)
    .map(([program]) => `${program} is not installed here`)[0] ?? null;
const count = process.env.FLEET_PCS === undefined ? 30 : Number(process.env.FLEET_PCS);
const folder = mkdtempSync(join(tmpdir(), 'ansible-fleet-'));
let running: ChildProcess | null = null;
afterAll(() => {
  running?.kill();
  rmSync(folder, { recursive: true, force: true });
});

const helper = { name: 'Microsoft.AAD.BrokerPlugin', state: 'missing' };
/** What a PC comes to, the check that finds something on it, and what its scenario has. */
type Kind = readonly [truth: string, check: string | null, fields: object];
const fine: Kind = ['fine', null, {}];
/** Of fifteen PCs in a row these have something, as in a real fleet; a repair costs three times what a check does. */
const inTrouble: Readonly<Record<number, Kind>> = {
  1: ['repaired', 'helper.work', { packages: [helper] }],
  4: ['repaired', 'credentials.teams', { credentials: [{ target: 'msteams_adalsso/adal_context_0' }] }],
  6: ['administrator', 'clock.offset', { clock: { offsetSeconds: -660 } }],
  9: ['left', 'helper.work', { packages: [{ ...helper, registration: '0x80073CF6' }] }],
};

const pcs = Array.from({ length: count }, (_, index) => {
  const name = `pc-${String(index).padStart(3, '0')}`;
  const [truth, check, fields] = inTrouble[index % 15] ?? fine;
  // One PC is switched off, and on one the program itself is broken; in batches of their own, which that does not stop.
  const fate = index === 7 ? ('away' as const) : index === 14 ? ('failing' as const) : ('there' as const);
  return { name, truth, check, fields, fate };
});
const there = pcs.filter(({ fate }) => fate === 'there');

function prepare(): string {
  const hosts = pcs.map(({ name, fields, fate }) => {
    const place = join(folder, name);
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, 'pc.json'), JSON.stringify({ name, about: 'One of a fleet.', ...fields }));
    writeFileSync(join(place, 'package.msi'), '');
    const command = join(place, 'sign-in-repair');
    const run = `exec "${process.execPath}" "${join(root, 'out', 'main', 'cli.js')}" "$@" --simulate pc.json --simulate-out pc.json --data data`;
    writeFileSync(
      command,
      `#!/bin/sh\ncd "${place}"\n${fate === 'failing' ? 'echo broken >&2; exit 70' : run}\n`,
    );
    chmodSync(command, 0o755);
    const way =
      fate === 'away'
        ? 'ansible_connection=ssh ansible_host=127.0.0.1 ansible_port=1'
        : 'ansible_connection=local';
    return `${name} ${way} sign_in_repair_command=${command} sign_in_repair_msi=${join(place, 'package.msi')}`;
  });
  const inventory = join(folder, 'inventory');
  writeFileSync(join(folder, 'ansible.cfg'), '');
  writeFileSync(inventory, `[windows]\n${hosts.join('\n')}\n`);
  return inventory;
}

const reports = join(folder, 'reports');
/** All of it stays in the folder, and the settings of whoever runs this change nothing. */
const environment = {
  ANSIBLE_CONFIG: join(folder, 'ansible.cfg'),
  ANSIBLE_COLLECTIONS_PATH: join(fleet, 'rehearsal'),
  ANSIBLE_NOCOLOR: '1',
  ANSIBLE_PIPELINING: '1',
  ANSIBLE_HOME: join(folder, 'home'),
  ANSIBLE_LOCAL_TEMP: join(folder, 'temp'),
  ANSIBLE_REMOTE_TEMP: join(folder, 'remote'),
  ANSIBLE_SSH_CONTROL_PATH_DIR: join(folder, 'ssh'),
  ANSIBLE_PYTHON_INTERPRETER: 'auto_silent',
  TMPDIR: folder,
};

function withoutAnsible(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('ANSIBLE_')));
}

/** What Ansible counted on a host, and what it said of it where that was its end. */
interface Recap {
  readonly changed: number;
  readonly unreachable: number;
  readonly failed: number;
  readonly said: string | null;
}

/** Runs the playbook, and answers with what Ansible's recap says of each host. */
async function play(inventory: string): Promise<Map<string, Recap>> {
  const output: string[] = [];
  const ansible = spawn(
    'ansible-playbook',
    [
      ...['-i', inventory, join(fleet, 'site.yml'), '--forks', '3'],
      ...[
        '-e',
        JSON.stringify({
          sign_in_repair_fix: true,
          sign_in_repair_product_id: '{5B1C0F2A-0000-5000-A000-000000000001}',
        }),
      ],
      ...['-e', JSON.stringify({ sign_in_repair_reports: reports })],
    ],
    { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], env: { ...withoutAnsible(), ...environment } },
  );
  running = ansible;
  for (const stream of [ansible.stdout, ansible.stderr])
    stream.on('data', (chunk) => output.push(String(chunk)));
  await new Promise((ended) => ansible.on('close', ended));
  const text = output.join('');
  const recap = text.slice(text.lastIndexOf('PLAY RECAP'));
  const lines = [...recap.matchAll(/^(pc-\d+)\s+:(.*)$/gm)];
  if (lines.length === 0) throw new Error(text.slice(-3000));
  return new Map(
    lines.map(([, name = '', counts = '']) => {
      const number = (word: string) => Number(new RegExp(`\\b${word}=(\\d+)`).exec(counts)?.[1]);
      const said = new RegExp(`^fatal: \\[${name}\\b.*$`, 'm').exec(text)?.[0].slice(0, 2000) ?? null;
      return [
        name,
        { changed: number('changed'), unreachable: number('unreachable'), failed: number('failed'), said },
      ];
    }),
  );
}

it(
  'the Ansible role repairs a fleet, and finds nothing to change a second time',
  async ({ skip }) => {
    if (reason !== null) skip(reason);
    const inventory = prepare();
    const first = await play(inventory);
    expectTroubles(first);
    for (const { name, truth } of there) {
      expect([name, first.get(name)?.changed]).toEqual([name, truth === 'repaired' ? 2 : 1]);
    }
    expect(readdirSync(reports).filter((name) => name.endsWith('.check.json'))).toHaveLength(there.length);
    expect(there.flatMap(({ name }) => mutationsOf(name)).length).toBeGreaterThan(0);
    expect(overview()).toMatchObject({
      ...truths(),
      standings: standings(['repaired', 'administrator', 'left']),
    });

    const second = await play(inventory);
    expectTroubles(second);
    for (const { name } of there) expect([name, second.get(name)?.changed]).toEqual([name, 0]);
    expect(there.flatMap(({ name }) => mutationsOf(name))).toEqual([]);
    // What was repaired is fine now, and nothing else is known of any PC.
    expect(overview()).toMatchObject({ ...truths(), standings: standings(['administrator', 'left']) });
  },
  count * 60_000,
);

/** Every PC is told of, and only those in trouble failed. */
function expectTroubles(recaps: Map<string, Recap>): void {
  expect(recaps.size).toBe(count);
  for (const { name, fate } of pcs) {
    const recap = recaps.get(name);
    const met = { name, unreachable: Number(fate === 'away'), failed: Number(fate === 'failing') };
    // What was said comes with it, so that a failure tells its reason.
    expect({ ...recap, name }).toMatchObject(fate === 'there' ? { ...met, said: null } : met);
  }
}

/** The overview of the collected reports. */
function overview(): object {
  const words = [join(root, 'out', 'main', 'cli.js'), 'overview', reports, '--json'];
  const { stdout } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  return JSON.parse(stdout).overview;
}

/** What the overview has to say of all PCs that were reached, whenever it is asked. */
function truths(): object {
  const checks = [...new Set(there.flatMap(({ check }) => check ?? []))].map((id) => {
    const on = there.filter(({ check }) => check === id);
    const fixed = on.filter(({ truth }) => truth === 'repaired').length;
    return { id, found: on.length, fixed, left: on.length - fixed };
  });
  return {
    pcs: there.length,
    checks: checks.sort((one, other) => other.found - one.found || (one.id < other.id ? -1 : 1)),
    open: there
      .filter(({ truth }) => truth === 'administrator' || truth === 'left')
      .map(({ name, truth, check }) =>
        expect.objectContaining({ pc: name, standing: truth, broken: [check] }),
      ),
    faulty: { total: 0 },
  };
}

/** How many PCs stand how; those in no way that is told apart are fine. */
function standings(told: readonly string[]): object {
  const apart = told.map((word) => [word, there.filter(({ truth }) => truth === word).length] as const);
  const fine = there.length - apart.reduce((sum, [, number]) => sum + number, 0);
  return { ...Object.fromEntries(apart), fine, repairable: 0, elsewhere: 0, 'not-looked-at': 0 };
}

/** What the last run on a PC changed. */
function mutationsOf(name: string): unknown[] {
  return JSON.parse(readFileSync(join(folder, name, 'pc.json'), 'utf8')).mutations;
}
