import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app, dialog } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { success } from '../../../shared/result';
import { desktopCalls } from './desktop-calls';

vi.mock('electron', () => ({
  app: { getPath: vi.fn() },
  clipboard: {},
  dialog: { showSaveDialog: vi.fn() },
  shell: {},
}));

const calls = desktopCalls({
  service: { ticketText: () => success(''), renderReport: () => success('the report') },
  window: () => null,
  simulated: true,
});
const save = () => calls.saveReport({ runId: 'run-00000001', format: 'html' });
const offered = () => vi.mocked(dialog.showSaveDialog).mock.calls.at(-1)?.at(-1);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sign-in-repair-save-'));
  vi.mocked(app.getPath).mockImplementation((name) => join(folder, name));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The person chooses this file in the dialog, or none. */
const choose = (filePath: string, canceled = false) =>
  vi.mocked(dialog.showSaveDialog).mockResolvedValue({ canceled, filePath });

describe('Save report', () => {
  it('writes the file that was chosen, whole, and nothing else', async () => {
    const file = join(folder, 'report.html');
    choose(file);
    expect(await save()).toEqual(success({ saved: true }));
    expect(readFileSync(file, 'utf8')).toBe('the report');
    expect(readdirSync(folder)).toEqual(['report.html']);
    expect(offered()).toMatchObject({ defaultPath: join(folder, 'documents', 'sign-in-report.html') });
  });

  it('saves nothing when the person changed their mind', async () => {
    choose('', true);
    expect(await save()).toEqual(success({ saved: false }));
    expect(readdirSync(folder)).toEqual([]);
  });

  it('asks all the same on a PC whose folders are redirected to nowhere', async () => {
    vi.mocked(app.getPath).mockImplementation((name) => {
      throw new Error(`Failed to get '${name}' path`);
    });
    choose('', true);
    expect(await save()).toEqual(success({ saved: false }));
    expect(offered()).toMatchObject({ defaultPath: 'sign-in-report.html' });
  });

  it('says which file could not be written, and why', async () => {
    const file = join(folder, 'report.html');
    mkdirSync(file);
    choose(file);
    expect(await save()).toMatchObject({
      ok: false,
      error: { code: 'refused', detail: expect.stringContaining(file) },
    });
    expect(readdirSync(folder)).toEqual(['report.html']);
  });

  it('tells of a dialog that could not open', async () => {
    vi.mocked(dialog.showSaveDialog).mockRejectedValue(new Error('no dialog'));
    expect(await save()).toMatchObject({ ok: false, error: { detail: 'no dialog' } });
  });
});
