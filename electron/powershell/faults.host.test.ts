import { afterEach, describe, expect, it } from 'vitest';
import { createSimulatedPc, type SimulatedPc } from './testing/simulated-session';

const open: SimulatedPc[] = [];
afterEach(async () => {
  for (const pc of open.splice(0)) await pc.close();
});
function createPc(...faults: object[]): SimulatedPc {
  const pc = createSimulatedPc({ faults, credentials: [{ target: 'a' }] });
  open.push(pc);
  return pc;
}
const command = 'Get-TeamsApp';

describe('a logon without a vault', () => {
  it('is told by its number, and never as a vault with nothing in it', async () => {
    const pc = createPc();
    // ERROR_NO_SUCH_LOGON_SESSION, as in WinRM and other logons over the network (CredEnumerateW).
    const answer = '@{ Number = 1312; Credentials = @() }';
    await pc.run(`function global:Show-None { [Alias('Invoke-CredentialApi')] param($Operation) ${answer} }`);
    expect((await pc.askFreely('Get-StoredCredential', []))?.answers).toMatchObject([
      { ok: false, error: { number: 1312 } },
    ]);
  });
});

describe('a fault of the scenario', () => {
  it('strikes the call with that number, and only the function it names', async () => {
    const pc = createPc({ command, call: 2, fault: 'access-denied' });
    await pc.ask(command);
    await pc.ask('Get-PcState');
    const asked = await pc.askFreely(command, []);
    expect(asked?.answers).toMatchObject([
      { ok: false, error: { code: 'access-denied', number: 0x80070005 | 0 } },
    ]);
    await pc.ask(command);
  });

  it('can strike every call', async () => {
    const pc = createPc({ command: 'Remove-StoredCredential', call: 'every', fault: 'access-denied' });
    for (let call = 0; call < 2; call++)
      expect((await pc.askFreely('Remove-StoredCredential', ['a', '1']))?.answers).toMatchObject([
        { ok: false },
      ]);
    expect(pc.mutations()).toEqual([]);
  });

  it('garbage precedes the normal answer with bytes that are no text', async () => {
    const asked = await createPc({ command, fault: 'garbage' }).askFreely(command, []);
    expect(asked?.answers).toMatchObject([{ ok: true, value: { inCall: false } }]);
    expect(asked?.noise).toContain('\ufffd');
  });

  it('exit ends the session in mid-call, before anything was changed', async () => {
    const pc = createPc({ command: 'Remove-StoredCredential', fault: 'exit' });
    expect(await pc.askFreely('Remove-StoredCredential', ['a', '1'])).toBeNull();
    expect(pc.mutations()).toEqual([]);
  });

  it('hang gives no answer', async () => {
    expect(await createPc({ command, fault: 'hang' }).askFreely(command, [], 3000)).toBeNull();
  });

  it('flood prints more than a session may', async () => {
    expect(await createPc({ command, fault: 'flood' }).askFreely(command, [])).toBeNull();
  });

  it('slow answers all the same', async () => {
    const pc = createPc({ command, fault: 'slow' });
    const started = performance.now();
    await pc.ask(command);
    expect(performance.now() - started).toBeGreaterThan(4900);
  });

  it('strikes changes of the elevated side as well, named parameters and all', async () => {
    const pc = createPc({ command: 'Set-Clock', call: 2, fault: 'access-denied' });
    const call = () => `Set-Clock -AnchorTicks ${process.hrtime.bigint()} -AnchorUtc ${Date.now()}`;
    expect(await pc.elevated(call())).toMatchObject({ number: 0 });
    await expect(pc.elevated(call())).rejects.toThrow(/UnauthorizedAccess/);
    expect(pc.mutations().filter((one) => one.command === 'time.set')).toHaveLength(1);
  });

  it('does not strike what the module does inside', async () => {
    const pc = createPc({ command: 'Get-TimeService', call: 'every', fault: 'access-denied' });
    expect(await pc.elevated('Enable-AutomaticTime')).toMatchObject({ number: 0 });
  });
});
