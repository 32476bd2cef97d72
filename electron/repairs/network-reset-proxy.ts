import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { Answers } from '../checks/check';
import { readMachineProxy } from '../checks/proxy-setting';
import type { CapturedMachineProxy } from '../host/journal/journal-entry';
import { adminRepair, passes, sayRepair } from './repair';

/**
 * Lets Windows' own services go without the proxy that is set for them. The elevated script keeps what was set; the
 * journal holds only by what to know it again.
 */
export const networkResetProxy = adminRepair('network.reset-proxy', {
  preview({ answers }) {
    if (machineProxyOf(answers)?.kind !== 'set') return null;
    return {
      changes: [{ action: 'proxy.reset', target: 'WinHTTP' }],
      message: sayRepair('network.reset-proxy'),
    };
  },
  capture: (_planned, answers) => captureMachineProxy(answers),
  isProven(finding, answers) {
    const answersNow = answers.proxies.ok && answers.proxies.value.direct;
    return passes(finding) && machineProxyOf(answers)?.kind === 'none' && answersNow;
  },
});

function machineProxyOf({ proxies }: Pick<Answers, 'proxies'>) {
  const machine = proxies.ok ? proxies.value.setting.machine : null;
  return machine === null ? null : readMachineProxy(machine.native);
}

/** The machine's proxy as it is now, as fingerprints: it may hold a name and password. */
export function captureMachineProxy({
  proxies,
}: Pick<Answers, 'proxies'>): z.infer<typeof CapturedMachineProxy> | null {
  if (!proxies.ok || proxies.value.setting.machine === null) return null;
  const { native, wow } = proxies.value.setting.machine;
  const printOf = (value: string | null) =>
    value === null ? null : createHash('sha256').update(value).digest('hex');
  return { kind: 'machine-proxy', native: printOf(native), wow: printOf(wow) };
}
