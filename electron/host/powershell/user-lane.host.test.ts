import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type StandInScripts, writeStandInScripts } from '../../../simulator/stand-in-scripts';
import { startColdEngines } from '../../../simulator/testing/warm-engines';
import { createUserLane, type OwnedUserLane } from './user-lane';

const teardown: (() => unknown)[] = [];
afterEach(async () => {
  vi.unstubAllEnvs();
  for (const step of teardown.splice(0).reverse()) await step();
});

const teams = '{"apps":[],"inCall":false}';
const answersTeams = { 'Get-TeamsApp': `Answer '{"ok":true,"value":${teams}}'` };

function lane(functions: Readonly<Record<string, string>>, prelude?: readonly string[]) {
  const scripts: StandInScripts = writeStandInScripts({ ...answersTeams, ...functions }, prelude);
  const user: OwnedUserLane = createUserLane(scripts.place);
  teardown.push(scripts.remove, user.dispose);
  return { user, scripts };
}

const answered = { ok: true, value: { apps: [], inCall: false } };
const odd = ["'; exit #", '$(exit)', '`n', '“quotes” ‘’‚‛', 'line\nbreak', '😀'.repeat(150), '', 'é\u0000ü'];

describe('the user lane', { timeout: 60_000 }, () => {
  it('starts once, from a folder with an odd name, and answers', async () => {
    const { user } = lane({});
    expect(await user.start()).toEqual({ ok: true, value: undefined });
    expect(await user.start()).toEqual({ ok: true, value: undefined });
    expect(user.blocked()).toBeNull();
    expect(await user.readTeamsApps()).toEqual(answered);
  });

  it.each(odd)('hands over %j unharmed', async (text) => {
    const { user, scripts } = lane({
      'Remove-StoredCredential': `[IO.File]::WriteAllText("$folder/seen", $texts[0] + '|' + $texts[1]); Answer '{"ok":true,"value":{"number":0}}'`,
    });
    expect(await user.removeStoredCredential(text, 2)).toEqual({ ok: true, value: { number: 0 } });
    expect(readFileSync(join(scripts.folder, 'seen'), 'utf8')).toBe(`${text}|2`);
  });

  it('answers requests made at once in their order, each by its own answer', async () => {
    const { user } = lane({
      'Stop-TeamsApp': `Answer "{\`"ok\`":true,\`"value\`":{\`"number\`":$($texts[0].Length)}}"`,
    });
    const results = await Promise.all([
      user.stopTeams('classic'),
      user.readTeamsApps(),
      user.stopTeams('new'),
    ]);
    expect(results).toEqual([
      { ok: true, value: { number: 7 } },
      answered,
      { ok: true, value: { number: 3 } },
    ]);
  });

  it('ignores noise around the answer, other ids and bytes that are no text', async () => {
    const noise = `'#answer 0000 {"ok":true}'; $out = [Console]::OpenStandardOutput(); $out.Write([byte[]](0xff, 0xfe, 0xc3), 0, 3); $out.Flush(); [Console]::Error.WriteLine('grumble')`;
    const { user } = lane({ 'Get-TeamsApp': `${noise}; Answer '{"ok":true,"value":${teams}}'; 'after'` });
    expect(await user.readTeamsApps()).toEqual(answered);
  });

  it.each([
    ['nothing', '$null = 1', /no answer/],
    [
      'two answers',
      `Answer '{"ok":true,"value":${teams}}'; Answer '{"ok":true,"value":${teams}}'`,
      /2 answers/,
    ],
    ['half an answer', `Answer '{"ok":true,"val'`, /./],
    ['another shape', `Answer '{"ok":true,"value":{"apps":"none","inCall":false}}'`, /apps/],
    ['a field too many', `Answer '{"ok":true,"value":${teams},"script":"x"}'`, /script/],
    ['an error instead', "throw 'on the floor'", /on the floor/],
  ])('calls %s unreadable, and goes on with the same session', async (_what, body, detail) => {
    const { user } = lane({
      'Get-KnownAccount': body,
      'Get-TeamsApp': body,
      'Get-PcState':
        'Answer "{`"ok`":false,`"error`":{`"code`":`"unexpected`",`"number`":$PID,`"detail`":`"`"}}"',
    });
    const before = await user.readPcState();
    const result = await user.readTeamsApps();
    expect(result).toMatchObject({
      ok: false,
      error: { code: 'unreadable-answer', detail: expect.stringMatching(detail) },
    });
    expect(await user.readPcState()).toEqual(before);
  });

  it('passes on what Windows refused, with its number', async () => {
    const { user } = lane({
      'Get-TeamsApp': `Answer '{"ok":false,"error":{"code":"access-denied","number":-2147024891,"detail":"refused"}}'`,
    });
    const error = { code: 'access-denied', detail: 'refused', number: -2147024891 };
    expect(await user.readTeamsApps()).toEqual({ ok: false, error });
  });

  it.each([
    ['ends in mid-call', '[Environment]::Exit(0)', 'session-ended'],
    ['asks for its end', 'exit', 'session-ended'],
    [
      'prints without end',
      "$text = 'x' * 1mb; while ($true) { [Console]::Out.Write($text) }",
      'too-much-output',
    ],
    [
      'answers with more than 4 MiB',
      `Answer ('{"ok":true,"value":"' + ('x' * 5mb) + '"}')`,
      'too-much-output',
    ],
  ])('replaces a session that %s', async (_what, body, code) => {
    const { user } = lane({ 'Get-PcState': body });
    expect(await user.readPcState()).toMatchObject({ ok: false, error: { code } });
    expect(await user.readTeamsApps()).toEqual(answered);
  });

  it('gives a read 15 seconds, then replaces the session', async () => {
    const { user } = lane({
      'Get-PcState': '[IO.File]::WriteAllText("$folder/pid", "$PID"); [Threading.Thread]::Sleep(600000)',
    });
    const pending = user.readPcState();
    const next = user.readTeamsApps();
    expect(await pending).toMatchObject({ ok: false, error: { code: 'timed-out' } });
    expect(await next).toEqual(answered);
  });

  it.each([
    ['read', (user: OwnedUserLane) => user.readTeamsApps()],
    ['change', (user: OwnedUserLane) => user.stopTeams('new')],
  ])('gives a %s what its place says, where it says something', async (kind, ask) => {
    const hang = '[Threading.Thread]::Sleep(600000)';
    const { scripts } = lane({ 'Get-TeamsApp': hang, 'Stop-TeamsApp': hang });
    const user = createUserLane({ ...scripts.place, limits: { [kind]: 700 } });
    teardown.push(user.dispose);
    const detail = 'no answer within 0.7 s';
    expect(await ask(user)).toMatchObject({ ok: false, error: { code: 'timed-out', detail } });
  });

  it('says that PowerShell is missing, to every question, and lives', async () => {
    const { scripts } = lane({});
    const user = createUserLane({ ...scripts.place, executable: join(scripts.folder, 'powershell.exe') });
    expect(await user.start()).toMatchObject({ ok: false, error: { code: 'session-missing' } });
    expect(await user.readTeamsApps()).toMatchObject({ ok: false, error: { code: 'session-missing' } });
  });

  it('says that its script could not be loaded', async () => {
    const { scripts } = lane({});
    const user = createUserLane({ ...scripts.place, scriptFolder: join(scripts.folder, 'nowhere') });
    teardown.push(user.dispose);
    expect(await user.start()).toMatchObject({ ok: false, error: { code: 'unexpected' } });
  });

  it('does not go on when its first line failed: what that loads stands between us and the computer', async () => {
    const { user } = lane({}, ["Import-Module '/nowhere/SimulatedWindows.psm1'"]);
    const detail = expect.stringContaining('SimulatedWindows.psm1');
    expect(await user.start()).toMatchObject({ ok: false, error: { code: 'unexpected', detail } });
  });

  it('ends its process on dispose, even in mid-call, and answers nothing afterwards', async () => {
    startColdEngines();
    const { user, scripts } = lane({
      'Get-PcState': '[IO.File]::WriteAllText("$folder/pid", "$PID"); [Threading.Thread]::Sleep(600000)',
    });
    const pending = user.readPcState();
    const pidFile = join(scripts.folder, 'pid');
    await expect
      .poll(() => existsSync(pidFile) && readFileSync(pidFile, 'utf8') !== '', { timeout: 20_000 })
      .toBe(true);
    await user.dispose();
    expect(await pending).toMatchObject({ ok: false, error: { code: 'session-ended' } });
    expect(() => process.kill(Number(readFileSync(pidFile, 'utf8')), 0)).toThrow(/ESRCH/);
    expect(await user.readTeamsApps()).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  });
});

describe('a PC that blocks scripts', { timeout: 60_000 }, () => {
  const policyIs = (policy: string) => `function Get-ExecutionPolicy([string] $Scope) { ${policy} }`;
  const constrained = "$ExecutionContext.SessionState.LanguageMode = 'ConstrainedLanguage'";

  it('is found out although a session in Constrained Language Mode never answers', async () => {
    const { user } = lane({}, [policyIs("'Undefined'"), constrained]);
    expect(await user.start()).toMatchObject({ ok: false, error: { code: 'scripts-blocked' } });
    expect(user.blocked()).toEqual({ languageMode: 'ConstrainedLanguage', scriptPolicy: 'Undefined' });
    const asked = performance.now();
    expect(await user.readTeamsApps()).toMatchObject({ ok: false, error: { code: 'scripts-blocked' } });
    expect(performance.now() - asked).toBeLessThan(4000);
  });

  it.each(['Restricted', 'AllSigned'])('is found out by the policy %s', async (policy) => {
    const { user } = lane({}, [policyIs(`'${policy}'`)]);
    expect(await user.start()).toMatchObject({ ok: false, error: { code: 'scripts-blocked' } });
    expect(user.blocked()).toEqual({ languageMode: 'FullLanguage', scriptPolicy: policy });
  });

  it('is found out once, however often the lane is started, and again once a question was refused', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'starts-'));
    teardown.push(() => rmSync(folder, { recursive: true }));
    const starts = join(folder, 'starts');
    const { user } = lane({}, [policyIs("'Restricted'"), `[IO.File]::AppendAllText('${starts}', 'x')`]);
    for (const word of ['first', 'second']) {
      expect(await user.start(), word).toMatchObject({ ok: false, error: { code: 'scripts-blocked' } });
    }
    expect(readFileSync(starts, 'utf8')).toBe('x');
    await user.readTeamsApps();
    await user.start();
    expect(readFileSync(starts, 'utf8')).toBe('xx');
  });

  it('is found out by the policy for users when there is none for the machine', async () => {
    const { user } = lane({}, [
      policyIs("if ($Scope -eq 'MachinePolicy') { 'Undefined' } else { 'Restricted' }"),
    ]);
    await user.start();
    expect(user.blocked()).toMatchObject({ scriptPolicy: 'Restricted' });
  });

  it.each(['Undefined', 'RemoteSigned', 'Bypass'])('is not seen behind the policy %s', async (policy) => {
    const { user } = lane({}, [policyIs(`'${policy}'`)]);
    expect(await user.start()).toMatchObject({ ok: true });
    expect(user.blocked()).toBeNull();
  });

  it('is not seen in a session that is only slow to start', async () => {
    const { user } = lane({}, [policyIs("'Undefined'"), '[Threading.Thread]::Sleep(6000)']);
    expect(await user.start()).toMatchObject({ ok: true });
  });
});
