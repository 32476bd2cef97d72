import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';

const folderVariable = 'SIMULATOR_WARM_ENGINES';

/**
 * What the engines get that tests start. Most of what one costs is compiling what it uses, so that one which has ended
 * well goes on with the next session, in a runspace of its own (`simulator/engine/Warm.cs`). And .NET compiles without
 * making it fast, which it takes from the environment alone: what lives for seconds spends more on that than it saves.
 */
export function setup(): (() => void) | undefined {
  process.env.DOTNET_JITMinOpts = '1';
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
