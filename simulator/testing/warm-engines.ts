import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';

const folderVariable = 'SIMULATOR_WARM_ENGINES';

/**
 * Lets the engines that tests start run one session after another. Most of what one costs is compiling what it uses, so
 * one that has ended well goes on with the next, in a runspace of its own (`simulator/engine/Warm.cs`).
 */
export function setup(): (() => void) | undefined {
  if (process.platform === 'win32' || process.env[folderVariable] !== undefined) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'engines-'));
  process.env[folderVariable] = folder;
  // Engines that wait end when their folder has gone.
  return () => rmSync(folder, { recursive: true, force: true });
}

/** For tests of what becomes of an engine's process: each gets one of its own, until `vi.unstubAllEnvs()`. */
export function startColdEngines(): void {
  vi.stubEnv(folderVariable, '');
}
