import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createSimulatedPc, type SimulatedPc } from './testing/simulated-session';

const open: SimulatedPc[] = [];
afterEach(async () => {
  for (const pc of open.splice(0)) await pc.close();
});

const run = 'run-1';
const done = { number: 0 };
const invalidData = { number: 13 };
const leadsElsewhere = { number: 1314 };

/** A PC whose Teams cache lies in quarantine, with the two places that it came from and goes to. */
interface Bench {
  readonly pc: SimulatedPc;
  readonly cache: string;
  readonly quarantine: string;
  readonly manifest: string;
  readonly before: readonly string[];
  restore(): Promise<unknown>;
  quarantined(): Promise<unknown>;
  writeMoves(moves: readonly { from: string; to: string }[]): void;
}

async function setAside(fields: Record<string, unknown> = {}): Promise<Bench> {
  const pc = createSimulatedPc(fields);
  open.push(pc);
  await pc.ask('Get-TeamsApp');
  const local = join(pc.folder, 'profile', 'AppData', 'Local');
  const cache = join(local, 'Packages', 'MSTeams_8wekyb3d8bbwe', 'LocalCache', 'Microsoft', 'MSTeams');
  const quarantine = join(local, 'SignInRepair', 'Quarantine', run, 'teams');
  const manifest = join(quarantine, 'manifest.json');
  const before = filesIn(cache);
  expect(await pc.ask('Move-ToQuarantine', 'teams', run)).toEqual(done);
  return {
    pc,
    cache,
    quarantine,
    manifest,
    before,
    restore: () => pc.ask('Restore-FromQuarantine', 'teams', run),
    async quarantined() {
      const { quarantined } = (await pc.ask('Get-SignInCache')) as { quarantined: unknown };
      return quarantined;
    },
    writeMoves: (moves) => writeFileSync(manifest, JSON.stringify({ cache: 'teams', run, moves })),
  };
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
}

/** Turns a quarantine into what a first version of this program left: numbers instead of places and names. */
function numberAll({ quarantine, cache, writeMoves }: Bench): void {
  const names = readdirSync(join(quarantine, 'new')).sort();
  for (const [number, name] of names.entries())
    renameSync(join(quarantine, 'new', name), join(quarantine, `${number}`));
  rmSync(join(quarantine, 'new'), { recursive: true });
  writeMoves(names.map((name, number) => ({ from: join(cache, name), to: join(quarantine, `${number}`) })));
}

const whole = (bench: Bench) => readFileSync(bench.manifest);
/** Lists as a loss of power, a full disk or an editor leave them. */
const lost: readonly [string, (bench: Bench) => Buffer | null][] = [
  ['of 0 bytes', () => Buffer.alloc(0)],
  ['that ends half-way', (bench) => whole(bench).subarray(0, whole(bench).length / 2)],
  ['that ends before its last bracket', (bench) => whole(bench).subarray(0, -1)],
  ['that ends behind an entry', (bench) => whole(bench).subarray(0, whole(bench).indexOf('},') + 1)],
  ['full of zeros', (bench) => Buffer.alloc(whole(bench).length)],
  [
    'with a byte that no JSON has',
    (bench) => Buffer.from(whole(bench).toString('latin1').replace('[', '[\u0002')),
  ],
  ['of another encoding, torn', () => Buffer.from([0x7b, 0, 0, 0xd8, 0x7d])],
  ['that is other JSON', () => Buffer.from('[1, {"moves": 2}]')],
  ['without a target', (bench) => Buffer.from(JSON.stringify({ moves: [{ from: bench.cache }] }))],
  ['that is gone', () => null],
];

function lose(bench: Bench, bytes: Buffer | null): void {
  if (bytes === null) rmSync(bench.manifest);
  else writeFileSync(bench.manifest, bytes);
}

describe('a quarantine', () => {
  it('keeps things under their own names in the place that they came from, with a list of them', async () => {
    const bench = await setAside();
    expect(filesIn(join(bench.quarantine, 'new'))).toEqual([
      'EBWebView',
      'EBWebView/Default',
      'EBWebView/Default/Cookies',
      'app_settings.json',
    ]);
    const { moves } = JSON.parse(readFileSync(bench.manifest, 'ascii'));
    const names = ['EBWebView', 'app_settings.json'];
    expect(moves.map(({ from }: { from: string }) => from).sort()).toEqual(
      names.map((name) => join(bench.cache, name)),
    );
    expect(moves.map(({ to }: { to: string }) => to).sort()).toEqual(
      names.map((name) => join(bench.quarantine, 'new', name)),
    );
  });

  it('goes back whole whatever has become of its list', async () => {
    const bench = await setAside();
    const list = whole(bench);
    for (const [title, damage] of lost) {
      lose(bench, damage(bench));
      expect(await bench.quarantined(), title).toEqual([
        { runId: run, cache: 'teams', items: 2, hasList: false },
      ]);
      expect(await bench.restore(), title).toEqual(done);
      expect(filesIn(bench.cache), title).toEqual(bench.before);
      // Set aside once more, as a run of its own would.
      rmSync(bench.quarantine, { recursive: true });
      expect(await bench.pc.ask('Move-ToQuarantine', 'teams', run)).toEqual(done);
      expect(whole(bench)).toEqual(list);
    }
  });

  it('that moved half of its list before a crash goes back', async () => {
    const bench = await setAside();
    renameSync(join(bench.quarantine, 'new', 'EBWebView'), join(bench.cache, 'EBWebView'));
    expect(await bench.quarantined()).toMatchObject([{ items: 1, hasList: true }]);
    expect(await bench.restore()).toEqual(done);
    expect(filesIn(bench.cache)).toEqual(bench.before);
  });

  it('keeps each thing that had to make room, however often', async () => {
    const bench = await setAside();
    const settings = join(bench.cache, 'app_settings.json');
    writeFileSync(settings, 'second');
    writeFileSync(join(bench.quarantine, 'new.app_settings.json.replaced'), 'first');
    expect(await bench.restore()).toEqual(done);
    expect(readFileSync(settings, 'utf8')).toBe('simulated');
    const kept = readdirSync(bench.quarantine).filter((name) => name.endsWith('.replaced'));
    expect(kept.map((name) => readFileSync(join(bench.quarantine, name), 'utf8')).sort()).toEqual([
      'first',
      'second',
    ]);
    expect(await bench.quarantined()).toMatchObject([{ items: 0 }]);
  });

  it('of a first version goes back by its list, and without one stays where it is', async () => {
    const bench = await setAside();
    numberAll(bench);
    const list = whole(bench);
    const lying = filesIn(bench.quarantine);
    for (const [title, damage] of lost) {
      lose(bench, damage(bench));
      expect(await bench.restore(), title).toEqual(invalidData);
      expect(await bench.quarantined(), title).toMatchObject([{ items: 2, hasList: false }]);
      writeFileSync(bench.manifest, list);
      expect(filesIn(bench.quarantine), title).toEqual(lying);
    }
    expect(await bench.restore()).toEqual(done);
    expect(filesIn(bench.cache)).toEqual(bench.before);
    expect(await bench.quarantined()).toMatchObject([{ items: 0 }]);
  });

  it('of a first version has the shared OneAuth under the name oneauth', async () => {
    const { pc } = await setAside();
    const local = join(pc.folder, 'profile', 'AppData', 'Local');
    const shared = join(local, 'Microsoft', 'IdentityCache');
    const quarantine = join(local, 'SignInRepair', 'Quarantine', run, 'oneauth');
    mkdirSync(quarantine);
    const before = filesIn(shared);
    renameSync(join(shared, '1'), join(quarantine, '0'));
    const moves = [{ from: join(shared, '1'), to: join(quarantine, '0') }];
    writeFileSync(join(quarantine, 'manifest.json'), JSON.stringify({ moves }));
    expect(await pc.ask('Restore-FromQuarantine', 'oneauth', run)).toEqual(done);
    expect(filesIn(shared)).toEqual(before);
  });
});

describe('what the program itself removes meanwhile', () => {
  it('needs no move, and all the rest is moved', async () => {
    const bench = await setAside();
    expect(await bench.restore()).toEqual(done);
    const lost = bench.before.find((name) => name.endsWith('.json')) ?? '';
    // Between the list and the first move. An alias of the session comes before the module's own function.
    await bench.pc.run(
      `function global:Write-AndLose { param($Path, $Value) [IO.File]::WriteAllText($Path, (ConvertTo-JsonText -Value $Value)); [IO.File]::Delete('${join(bench.cache, lost)}') }`,
    );
    await bench.pc.run(
      "$null = $ExecutionContext.SessionState.InvokeProvider.Item.Set('alias:\\Write-QuarantineManifest', 'Write-AndLose')",
    );
    expect(await bench.pc.ask('Move-ToQuarantine', 'teams', 'run-2')).toEqual(done);
    expect(filesIn(bench.cache)).toEqual(bench.before.filter((name) => /^(Backgrounds|Logs)/.test(name)));
    expect(readdirSync(join(bench.quarantine, '..', '..', 'run-2', 'teams', 'new'))).toEqual(['EBWebView']);
  });
});

describe('a list that somebody edited', () => {
  it('moves nothing at all, whichever line of it leads elsewhere', async () => {
    const bench = await setAside();
    const good = (
      JSON.parse(readFileSync(bench.manifest, 'ascii')) as { moves: { from: string; to: string }[] }
    ).moves;
    const { cache, quarantine, pc } = bench;
    const settings = {
      from: join(cache, 'app_settings.json'),
      to: join(quarantine, 'new', 'app_settings.json'),
    };
    const hostile: readonly { from: string; to: string }[] = [
      { ...settings, to: '..' },
      { ...settings, to: '' },
      { ...settings, to: join(quarantine, '..', '0') },
      { ...settings, to: `${quarantine}/new/../0` },
      { ...settings, to: join(quarantine, 'classic', 'app_settings.json') },
      { ...settings, to: join(quarantine, 'new', 'EBWebView') },
      { ...settings, to: join(pc.folder, 'state.json') },
      { ...settings, from: '' },
      { ...settings, from: '..' },
      { ...settings, from: cache },
      { ...settings, from: `${cache}/..` },
      { ...settings, from: `${cache}/` },
      { ...settings, from: `${cache}//app_settings.json` },
      { ...settings, from: join(pc.folder, 'profile', 'Startup', 'app_settings.json') },
      { ...settings, from: join(cache, 'EBWebView', 'app_settings.json') },
      { ...settings, from: join(cache.replace('Local', 'LOCAL'), 'app_settings.json') },
      { ...settings, from: join(cache, 'App_Settings.json') },
      { ...settings, to: settings.to.replace('Quarantine', 'quarantine') },
      // Characters without a width, which a comparison by the rules of a language passes over.
      { ...settings, from: join(cache.replace('Local', 'Lo\u00adcal'), 'app_settings.json') },
      { ...settings, to: settings.to.replace('Quarantine', 'Quaran\u200dtine') },
      { ...settings, to: settings.to.replace('Quarantine', 'Quarantine\u0000') },
      { ...settings, from: 'app_settings.json' },
      { ...settings, from: '\\\\server\\share\\app_settings.json' },
      { ...settings, from: `\\\\?\\${settings.from}` },
      // Kept where they are, so never moved; and what is no name on Windows.
      ...['Logs', 'app_settings.json:stream', 'NUL', 'com1.txt', 'LPT\u00b9', 'a.', 'a ', 'a*', 'a\nb'].map(
        (name) => ({ from: join(cache, name), to: join(quarantine, 'new', name) }),
      ),
    ];
    const lying = filesIn(quarantine);
    const left = filesIn(cache);
    const others = good.filter(({ from }) => from !== settings.from);
    for (const move of hostile) {
      bench.writeMoves([...others, move]);
      expect(await bench.restore(), JSON.stringify(move)).toEqual(leadsElsewhere);
    }
    bench.writeMoves([...good, { ...settings, to: join(quarantine, '7') }]);
    expect(await bench.restore(), 'one thing twice').toEqual(leadsElsewhere);
    expect(filesIn(quarantine)).toEqual(lying);
    expect(filesIn(cache)).toEqual(left);
    bench.writeMoves(good);
    expect(await bench.restore()).toEqual(done);
    expect(filesIn(cache)).toEqual(bench.before);
  });

  it('of some thousand entries is read to its end', async () => {
    const bench = await setAside();
    const moves = Array.from({ length: 4000 }, (_, index) => ({
      from: join(bench.cache, `entry ${index}`),
      to: join(bench.quarantine, 'new', `entry ${index}`),
    }));
    bench.writeMoves([...moves, { from: bench.cache, to: join(bench.quarantine, 'new') }]);
    expect(await bench.restore()).toEqual(leadsElsewhere);
    bench.writeMoves(moves);
    expect(await bench.restore()).toEqual(done);
    expect(filesIn(bench.cache)).toEqual(bench.before);
  });
});

describe('a link', () => {
  it.each(['MSTeams', 'Microsoft', 'LocalCache'])(
    'in the place of %s on the way back is not followed',
    async (name) => {
      const bench = await setAside();
      const link = bench.cache.slice(0, bench.cache.lastIndexOf(`/${name}`) + name.length + 1);
      const elsewhere = join(bench.pc.folder, 'elsewhere');
      renameSync(link, elsewhere);
      symlinkSync(elsewhere, link, 'junction');
      const before = filesIn(elsewhere);
      expect(await bench.restore()).toEqual(leadsElsewhere);
      expect(filesIn(elsewhere)).toEqual(before);
      expect(await bench.quarantined()).toMatchObject([{ items: 2 }]);
    },
  );

  it('at the target, or among what was set aside, moves nothing', async () => {
    const bench = await setAside();
    const settings = join(bench.cache, 'app_settings.json');
    symlinkSync(join(bench.pc.folder, 'nowhere'), settings, 'junction');
    expect(await bench.restore()).toEqual(leadsElsewhere);
    rmSync(settings);
    symlinkSync(bench.pc.folder, join(bench.quarantine, 'new', 'planted'), 'junction');
    expect(await bench.restore()).toEqual(leadsElsewhere);
    expect(existsSync(settings)).toBe(false);
  });

  it('in the place of a quarantine hides nothing: what lies there is not known', async () => {
    const bench = await setAside();
    const folder = join(bench.quarantine, '..');
    renameSync(folder, join(bench.pc.folder, 'moved'));
    symlinkSync(join(bench.pc.folder, 'moved'), folder, 'junction');
    expect(await bench.quarantined()).toEqual([{ runId: run, cache: 'teams', items: null, hasList: false }]);
    expect(await bench.restore()).toEqual({ number: 0x80070005 | 0 });
  });
});

describe('files that Teams’ browser still holds', () => {
  it('are moved when they are let go', async () => {
    const bench = await setAside({ teams: { heldMoves: 3 } });
    expect(bench.pc.readState().runtime).toMatchObject({ heldMoves: 3 });
    expect(await bench.quarantined()).toMatchObject([{ items: 2, hasList: true }]);
  });

  it('are given up after ten seconds, with what Windows said', async () => {
    const pc = createSimulatedPc({ teams: { heldMoves: 1_000_000 } });
    open.push(pc);
    expect(await pc.ask('Move-ToQuarantine', 'teams', run)).toEqual({ number: 0x80070020 | 0 });
    expect(pc.mutations()).toEqual([]);
  });
});

describe('OneAuth', () => {
  it('of the new Teams is moved alone, and Office’s as little as anything else outside Teams’ package', async () => {
    const pc = createSimulatedPc({
      accounts: [
        { store: 'oneauth', address: 'pat@example.com', id: 'own' },
        { store: 'shared-oneauth', address: 'pat@example.com', id: 'office' },
      ],
    });
    open.push(pc);
    await pc.ask('Get-TeamsApp');
    const shared = join(pc.folder, 'profile', 'AppData', 'Local', 'Microsoft');
    const before = filesIn(shared);
    expect(before.join()).toContain('OneAuth/accounts/office');
    expect(await pc.ask('Move-ToQuarantine', 'oneauth', run)).toEqual(done);
    expect(filesIn(shared)).toEqual(before);
    expect(pc.readState().accounts).toMatchObject([{ store: 'shared-oneauth' }]);
    expect(pc.mutations().map(({ target }) => target)).toEqual(['oneauth']);
    expect(await pc.ask('Move-ToQuarantine', 'shared-oneauth', run)).toEqual(done);
    expect(pc.readState().accounts).toEqual([]);
    expect(await pc.ask('Restore-FromQuarantine', 'shared-oneauth', run)).toEqual(done);
    expect(filesIn(shared)).toEqual(before);
  });
});
