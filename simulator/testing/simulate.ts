import { join, resolve } from 'node:path';
import type { AdminSession, ElevationResult } from '../../electron/host/host';
import type { LaneStep } from '../../shared/admin-protocol';
import { readScenario } from '../../shared/scenario';
import { engineExecutable } from '../engine-path';
import { offsetNow } from '../simulated-clock';
import { createSimulatedHost, type SimulatedHost, type SimulatedHostOptions } from '../simulated-host';
import { scriptFolder } from './script-folder';

const root = resolve(__dirname, '..', '..');

/** A simulated PC, by the fields of its scenario that matter to a test. */
export async function simulate(
  fields: Record<string, unknown> = {},
  options: Pick<SimulatedHostOptions, 'filesTellTime'> = {},
): Promise<SimulatedHost> {
  const read = readScenario({ name: 'host', about: 'a test', ...fields });
  if (!read.ok) throw new Error(read.problems.join('; '));
  return createSimulatedHost({
    scenario: read.scenario,
    engine: engineExecutable(root),
    simulatorFolder: join(root, 'simulator'),
    scriptFolder,
    ...options,
  });
}

/** How far the simulated clock is off, seconds. */
export const wallOffset = (host: SimulatedHost) => offsetNow(host.readState());

/** Asks for elevation with an anchor that was measured now. */
export function elevate(
  host: SimulatedHost,
  steps: LaneStep[],
  promptSeconds: number | null = null,
  signal = new AbortController().signal,
) {
  const anchor = { utcMilliseconds: Date.now(), monotonicNanoseconds: host.clock.monotonic() };
  return host.admin.open({ steps, anchor }, { promptSeconds, signal });
}

export function approved(result: ElevationResult): AdminSession {
  if (result.answer !== 'approved') throw new Error(`not approved: ${JSON.stringify(result)}`);
  return result.session;
}

/** What reached the simulated Windows. */
export const commands = (host: SimulatedHost) => host.readState().mutations.map(({ command }) => command);
/** A clock that is off and not kept right. */
export const off = { clock: { offsetSeconds: -500, automatic: false } };
