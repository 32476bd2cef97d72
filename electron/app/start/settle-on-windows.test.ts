import { readFileSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import { appUserModelId } from './settle-on-windows';

vi.mock('electron', () => ({ app: {} }));

it('calls this program on Windows what its package calls it, or shortcut and window would be two', () => {
  expect(readFileSync('electron-builder.yml', 'utf8')).toContain(`appId: ${appUserModelId}\n`);
});
