import { describe, expect, it } from 'vitest';
import { success } from '../../shared/result';
import { report } from '../report/report.fixture';
import { ticketText } from '../report/ticket-text';
import { context, healthyAnswers } from './answers.fixture';
import { pcState } from './pc-state';
import { settingsIn } from './product-settings';

type Answer = Parameters<typeof settingsIn>[0];
type Value = Answer['policy'][number];

const text = (name: Value['name'], words: string): Value => ({ name, text: words, number: null });
const number = (name: Value['name'], value: number): Value => ({ name, text: null, number: value });
const none: Answer = { policy: [], machine: [], person: [] };

describe('what is set for this program', () => {
  it('is nothing where nobody has set anything', () => {
    expect(settingsIn(none)).toEqual({
      ...{ timeServer: null, secondLine: true, addressesInReports: true, supportText: null, stated: [] },
    });
  });

  it('is what the strongest place says, and the others are overruled', () => {
    const settings = settingsIn({
      policy: [text('TimeServer', 'Time.Contoso.com'), number('SecondLine', 1)],
      machine: [
        text('TimeServer', 'old.contoso.com'),
        number('SecondLine', 0),
        number('AddressesInReports', 0),
      ],
      person: [number('AddressesInReports', 1)],
    });
    expect(settings).toMatchObject({
      ...{ timeServer: 'time.contoso.com', secondLine: true, addressesInReports: false },
      stated: [
        { name: 'TimeServer', place: 'policy', fate: 'used', value: 'time.contoso.com' },
        { name: 'TimeServer', place: 'machine', fate: 'overruled' },
        { name: 'SecondLine', place: 'policy', fate: 'used' },
        { name: 'SecondLine', place: 'machine', fate: 'overruled' },
        { name: 'AddressesInReports', place: 'machine', fate: 'used', value: 0 },
        { name: 'AddressesInReports', place: 'person', fate: 'overruled' },
      ],
    });
  });

  it.each<Value>([
    text('TimeServer', '10.0.0.1'),
    text('TimeServer', 'time.contoso.com,0x9'),
    text('TimeServer', 'localhost'),
    text('TimeServer', ''),
    number('TimeServer', 1),
    number('SecondLine', 2),
    text('SecondLine', '0'),
    { name: 'AddressesInReports', text: null, number: null },
    text('SupportText', ' \n '),
    text('SupportText', 'x'.repeat(1001)),
    text('SupportText', 'call \u202e555'),
    text('SupportText', 'a\u0007b'),
  ])('of %o, which makes no sense, is the next weaker value, and it is named', (broken) => {
    const weaker = { ...number('SecondLine', 0), name: broken.name };
    const settings = settingsIn({ ...none, policy: [broken], machine: [weaker] });
    expect(settings.stated[0]).toEqual({ name: broken.name, place: 'policy', fate: 'ignored', value: null });
    expect(settings.secondLine).toBe(broken.name !== 'SecondLine');
    expect(settings.addressesInReports).toBe(broken.name !== 'AddressesInReports');
    expect([settings.timeServer, settings.supportText]).toEqual([null, null]);
  });

  it('is never a time server or a text that a person, or whoever acts as them, wrote', () => {
    const person = [text('TimeServer', 'time.contoso.com'), text('SupportText', 'Call me.')];
    expect(settingsIn({ ...none, person })).toMatchObject({
      ...{ timeServer: null, supportText: null },
      stated: [{ fate: 'ignored' }, { fate: 'ignored' }],
    });
  });

  it('may be a text of several lines', () => {
    const policy = [text('SupportText', 'Help desk\\nextension 4711\r\nhttps://help.contoso.com')];
    expect(settingsIn({ ...none, policy }).supportText).toBe(
      'Help desk\nextension 4711\nhttps://help.contoso.com',
    );
  });

  it('stands in the report, without its texts, and keeps names out of what is copied for IT', () => {
    const healthy = healthyAnswers();
    const policy = [
      number('AddressesInReports', 0),
      text('SupportText', 'Call 4711.'),
      text('TimeServer', '?'),
    ];
    const settings = success(settingsIn({ ...none, policy }));
    const { evidence } = pcState.judge({ pc: healthy.pc, settings }, context);
    expect(evidence.filter(({ source }) => source === 'setting (policy)')).toMatchObject([
      { name: 'TimeServer', value: 'ignored' },
      { name: 'AddressesInReports', value: 0 },
      { name: 'SupportText', value: 'used' },
    ]);
    const named = report.findings.map((finding) => ({
      ...finding,
      evidence: finding.id === 'pc.state' ? evidence : finding.evidence,
    }));
    expect(ticketText(report, true)).toContain('lena.maier@fabrikam.example');
    expect(ticketText({ ...report, findings: named }, true)).not.toContain('lena.maier');
  });
});
