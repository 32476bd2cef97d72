import { closeSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { leadsAnywhere, needsBox } from './say-why';

vi.mock('electron', () => ({ app: {}, dialog: {} }));

const shortcut = { platform: 'win32', packaged: true, hasStreams: false, account: 'anna' } as const;

describe('a box', () => {
  it('is needed where a start from a shortcut is refused', () => {
    expect(needsBox(shortcut, false)).toBe(true);
    expect(needsBox(shortcut, true)).toBe(true);
  });

  it('is needed for the wizard even where a console would take the words', () => {
    expect(needsBox({ ...shortcut, hasStreams: true }, true)).toBe(true);
  });

  it('is in nobody’s way where a console or a management tool reads', () => {
    expect(needsBox({ ...shortcut, hasStreams: true }, false)).toBe(false);
  });

  it('is shown to nobody where the computer itself runs this: it would stand for ever', () => {
    expect(needsBox({ ...shortcut, account: 'PC-7$' }, false)).toBe(false);
    expect(needsBox({ ...shortcut, account: 'PC-7$' }, true)).toBe(false);
    expect(needsBox({ ...shortcut, account: undefined }, false)).toBe(true);
  });

  it.each([
    { ...shortcut, platform: 'linux' as const },
    { ...shortcut, packaged: false },
  ])('is not shown in %j: it was started from a terminal', (readers) => {
    expect(needsBox(readers, true)).toBe(false);
    expect(needsBox(readers, false)).toBe(false);
  });
});

describe('a descriptor', () => {
  it('leads nowhere when it is closed, or is the one that Node opens where there is none', () => {
    const nowhere = openSync(devNull, 'r+');
    expect(leadsAnywhere(nowhere)).toBe(false);
    closeSync(nowhere);
    expect(leadsAnywhere(nowhere)).toBe(false);
  });

  it('leads somewhere when it is a file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'say-why-'));
    const file = openSync(join(folder, 'out.txt'), 'w');
    expect(leadsAnywhere(file)).toBe(true);
    closeSync(file);
    rmSync(folder, { recursive: true });
  });
});
