import { describe, expect, it } from 'vitest';
import { readStart } from './start-words';

const wizard = { mode: 'wizard', simulate: null, simulateOut: null, data: null };

describe('readStart', () => {
  it('opens the wizard when there is nothing to say', () => {
    expect(readStart(['app.exe'], true)).toEqual(wizard);
    expect(readStart(['electron', '.'], false)).toEqual(wizard);
  });

  it('looks behind the folder in a checkout, and past the switches of test tools', () => {
    const argv = [
      'electron',
      '--inspect=0',
      '--remote-debugging-port=0',
      '/app',
      '--no-sandbox',
      '--simulate',
      'pc.json',
    ];
    expect(readStart(argv, false)).toEqual({ ...wizard, simulate: 'pc.json' });
  });

  it('reads the options of the wizard in any order', () => {
    expect(readStart(['app', '--data', 'd', '--simulate', 's', '--simulate-out', 'o'], true)).toEqual({
      mode: 'wizard',
      simulate: 's',
      simulateOut: 'o',
      data: 'd',
    });
  });

  it('leaves everything to the command line behind two dashes', () => {
    expect(readStart(['app', '--', 'check', '--inspect=0', '--json'], true)).toEqual({
      mode: 'command-line',
      words: ['--', 'check', '--inspect=0', '--json'],
    });
  });

  it('reads a value behind an equals sign too', () => {
    expect(readStart(['app', '--simulate=a=b.json', '--data', 'd'], true)).toEqual({
      ...wizard,
      simulate: 'a=b.json',
      data: 'd',
    });
  });

  it.each([
    [['check']],
    [['check', '--simulate', 'pc.json']],
    [['--help']],
    [['-h']],
    [['--version']],
    [['/?']],
    [['no-such-command']],
    [['--json']],
    [['--quiet', '--output', 'o']],
    [['check', '--no-such-option']],
    [['--no-such-option', 'check']],
    [['--no-such-option', '--json']],
    [['C:\\Users\\anna\\Desktop\\error.txt']],
    [['--']],
    [['-x']],
    [['--simulate']],
    [['--simulate', 'a', '--simulate', 'b']],
    [['--simulate', 'a', 'check']],
  ])('leaves %j to the command line', (words) => {
    expect(readStart(['app', ...words], true)).toEqual({ mode: 'command-line', words });
    expect(readStart(['electron', '/app', ...words], false)).toEqual({ mode: 'command-line', words });
  });

  const program = 'C:\\Program Files\\Sign-in Repair\\Sign-in Repair.exe';

  it.each([
    [[]],
    [['--disable-gpu']],
    [['--high-dpi-support=1', '--force-device-scale-factor=1']],
    [['--force-renderer-accessibility', '--lang=de']],
    [['--disable-features=CalculateNativeWinOcclusion']],
    [['--user-data-dir=D:\\window']],
    [['--no-startup-window', '--original-process-start-time=13370000000000000']],
    [['--processStart', '--hidden']],
    [['--no-such-option']],
    [['--autostart=1', '--profile-directory=Default']],
    [['-Embedding']],
    [['-ToastActivated']],
  ])('opens the wizard for a shortcut with %j', (words) => {
    expect(readStart([program, ...words], true)).toEqual(wizard);
  });

  it('reads the options of the wizard beside switches that it does not know', () => {
    expect(
      readStart([program, '--disable-gpu-compositing', '--data', 'D:\\journal', '--hidden'], true),
    ).toEqual({
      ...wizard,
      data: 'D:\\journal',
    });
  });

  it('keeps engine switches out of what the command line reads', () => {
    expect(readStart(['app', '--no-sandbox', 'check', '--json'], true)).toEqual({
      mode: 'command-line',
      words: ['check', '--json'],
    });
  });
});
