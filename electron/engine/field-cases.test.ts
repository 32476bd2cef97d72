import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { CheckId } from '../../shared/model/check';
import { Owner, ReasonClass } from '../../shared/model/reason';
import { RepairId } from '../../shared/model/repair';
import { readScenario } from '../../shared/scenario';
import { deviceText } from '../../simulator/histories/device-text';
import { judgeHistory, someMoment } from '../../simulator/testing/judge-history';
import { explain } from '../reasons/explain';

/** What must be said of a pasted text: of its first code, and of the advice to that; or that nothing in it is one. */
const TextVerdict = z.strictObject({
  first: z.string().optional(),
  class: z.array(ReasonClass).optional(),
  notFirst: z.array(ReasonClass).optional(),
  known: z.boolean().optional(),
  recognised: z.boolean().optional(),
  helps: z.string().optional(),
  helpsNot: z.array(z.string()).optional(),
});
const PastedText = z.strictObject({
  name: z.string(),
  /** Why this is right, for whoever reads it next. */
  why: z.string(),
  /** The text, line by line. */
  text: z.array(z.string()),
  want: TextVerdict,
});

/** What a check must say of a PC; what is left out may be anything. */
const PcVerdict = z.strictObject({
  code: z.string().optional(),
  class: z.array(ReasonClass.nullable()).optional(),
  notClass: z.array(ReasonClass).optional(),
  owner: Owner.optional(),
  reasonNull: z.literal(true).optional(),
  reasonNotOwner: z.array(Owner).optional(),
  exit: z.array(z.number()).optional(),
  fixable: z.array(CheckId).optional(),
  attention: z.array(CheckId).optional(),
  notPlan: z.array(RepairId).optional(),
});
const HistoryOfPc = z.strictObject({
  name: z.string(),
  why: z.string(),
  /** As in a scenario file. */
  pc: z.record(z.string(), z.unknown()),
  /** What `dsregcmd /status` printed, line by line; `{ago 3600}` is a time so many seconds before the check. */
  dsregcmd: z.array(z.string()).optional(),
  want: PcVerdict,
});

const folder = join(__dirname, '..', 'reasons', 'field');
const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'));
const texts = z.array(PastedText).parse(read('pasted-texts.json'));
const pcs = z.array(HistoryOfPc).parse(read('histories-of-pcs.json'));

describe('texts that people pasted', () => {
  test.each(texts.map((one) => [one.name, one] as const))('%s', (_name, { text, want, why }) => {
    const codes = explain(text.join('\n'));
    const [first] = codes;
    expect(codes.length > 0, why).toBe(want.recognised ?? true);
    if (want.first) expect(first?.code, why).toBe(want.first);
    if (want.class) expect(want.class, why).toContain(first?.class);
    for (const wrong of want.notFirst ?? []) expect(first?.class, why).not.toBe(wrong);
    if (want.known) expect(first?.known, why).toBe(true);
    const helps = first?.helps.join(' ');
    if (want.helps) expect(helps, why).toMatch(new RegExp(want.helps, 'i'));
    for (const vain of want.helpsNot ?? []) expect(helps, why).not.toContain(vain);
  });
});

test('whoever pasted a number of the sign-in service is not told to look for one', () => {
  const numbered = texts.map(({ text }) => explain(text.join('\n'))).filter((codes) => codes.some(isNumber));
  expect(numbered.length).toBeGreaterThan(20);
  const helps = numbered.flat().flatMap((code) => code.helps);
  expect(helps.filter((help) => /look for (?:a|the) (?:AADSTS )?number/i.test(help))).toEqual([]);
});

const isNumber = ({ family, known }: { family: string; known: boolean }) => family === 'AADSTS' && known;

describe('pasts of PCs', () => {
  test.each(pcs.map((one) => [one.name, one] as const))('%s', async (name, { pc, dsregcmd, want, why }) => {
    const report = await judgeHistory(historyOf(name, pc, dsregcmd));
    const { reason, exitCode } = report;
    if (want.code) expect(reason?.code, why).toBe(want.code);
    if (want.class) expect(want.class, why).toContain(reason?.class ?? null);
    for (const wrong of want.notClass ?? []) expect(reason?.class, why).not.toBe(wrong);
    if (want.owner) expect(reason?.owner, why).toBe(want.owner);
    if (want.reasonNull) expect(reason, why).toBeNull();
    for (const wrong of want.reasonNotOwner ?? []) expect(reason?.owner, why).not.toBe(wrong);
    if (want.exit) expect(want.exit, why).toContain(exitCode);
    const of = (id: CheckId) => report.findings.find((finding) => finding.id === id);
    for (const id of want.fixable ?? []) expect(of(id), why).toMatchObject({ status: 'broken' });
    for (const id of want.fixable ?? []) expect(of(id)?.repairs, why).not.toEqual([]);
    for (const id of want.attention ?? []) expect(of(id)?.status, why).toBe('attention');
    const planned = report.plan.repairs.map(({ id }) => id);
    for (const id of want.notPlan ?? []) expect(planned, why).not.toContain(id);
  });
});

test('no name is used twice', () => {
  const names = [...texts, ...pcs].map(({ name }) => name);
  expect([...new Set(names)]).toEqual(names);
});

/** The past of one PC, without Windows behind it. */
function historyOf(name: string, fields: Record<string, unknown>, dsregcmd: readonly string[] | undefined) {
  const given = readScenario({ name, about: 'A PC of the field.', ...fields });
  if (!given.ok) throw new Error(`${name}: ${given.problems.join('; ')}`);
  const { scenario } = given;
  const wallNow = someMoment + scenario.clock.offsetSeconds * 1000;
  const ago = (seconds: number) =>
    `${new Date(wallNow - seconds * 1000).toISOString().replace('T', ' ').replace('Z', '')} UTC`;
  const text =
    dsregcmd === undefined
      ? deviceText({ join: scenario.join.kind, tokenRenewed: 3600 }, wallNow)
      : dsregcmd.join('\r\n').replace(/\{ago (\d+)\}/g, (_all, seconds: string) => ago(Number(seconds)));
  const records = scenario.events.map(({ log, id, secondsAgo, as, text: rest }) => ({
    log,
    id,
    secondsAgo,
    as,
    number: 0,
    rest,
  }));
  return { name, pc: { ...scenario, join: { ...scenario.join, dsregcmd: text } }, records, expected: null };
}
