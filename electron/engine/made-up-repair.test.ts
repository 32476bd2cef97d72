import { expect, it, vi } from 'vitest';
import { exitCodeOf } from '../../shared/exit-code';
import type { Finding } from '../../shared/model/finding';
import { RepairId } from '../../shared/model/repair';
import { hasRepair } from '../../shared/repairs';
import { healthyAnswers } from '../checks/answers.fixture';
import { planRepairs } from './plan-repairs';

/* A row more in the table of repairs, with what it does, and nothing else: whatever goes by a repair follows from it. */

const madeUp = 'network.made-up' as RepairId;

vi.mock('../../shared/repair-table', async (load) => {
  const { repairTable } = await load<typeof import('../../shared/repair-table')>();
  const { 'clock.sync': facts } = repairTable;
  return {
    repairTable: {
      'network.made-up': { ...facts, provenBy: 'network.reach', movesClock: false },
      ...repairTable,
    },
  };
});
vi.mock('./catalog', async (load) => {
  const catalog = await load<typeof import('./catalog')>();
  const { adminRepair, passes } = await import('../repairs/repair');
  const own = adminRepair('network.made-up' as 'clock.sync', {
    preview: () => ({
      changes: [{ action: 'time.configure', target: 'made up' }],
      message: { key: 'k', values: {} },
    }),
    capture: () => null,
    isProven: passes,
  });
  return { ...catalog, repairs: [own, ...catalog.repairs.filter((repair) => repair !== undefined)] };
});

const finding = (status: Finding['status'], repairs: RepairId[]): Finding => ({
  id: 'network.reach',
  status,
  likelihood: 'likely',
  message: { key: 'k', values: {} },
  repairs,
  evidence: [],
});
const broken = finding('broken', [madeUp]);
const plan = (admin: boolean) =>
  planRepairs({
    id: 'p',
    findings: [broken],
    answers: healthyAnswers(),
    wish: { kind: 'all-broken' },
    address: '',
    offered: [],
    admin,
    reason: null,
  }).repairs.map(({ id, lane }) => ({ id, lane }));

it('is a repair that may be named', () => {
  expect(RepairId.parse(madeUp)).toBe(madeUp);
});

it('is planned in the lane of its row, and not at all where no elevation is wanted', () => {
  expect(plan(true)).toEqual([{ id: madeUp, lane: 'admin' }]);
  expect(plan(false)).toEqual([]);
});

it('is what an administrator is needed for when the prompt was declined', () => {
  expect(exitCodeOf({ command: 'fix', findings: [broken], reason: null, administratorMissing: true })).toBe(
    3,
  );
});

it('may be left when its check had no answer', () => {
  expect(hasRepair('network.reach')).toBe(true);
  const unanswered = [finding('unknown', [])];
  expect(exitCodeOf({ command: 'check', findings: unanswered, reason: null })).toBe(2);
  expect(exitCodeOf({ command: 'fix', findings: unanswered, reason: null })).toBe(2);
});
