import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ExplainedCode } from '../../shared/contract';
import { codes as meanings } from '../../shared/words/en/codes';
import { entries } from './entries';
import { familyNames, ReasonEntry } from './entry';
import { explain, explainLines, lookUp } from './explain';
import { families, familyOf } from './families';
import { findCodes } from './find-codes';
import { voiceOf } from './telling';

describe('the table', () => {
  test('holds at least 250 codes, each once', () => {
    const codes = entries.map(({ code }) => code);
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
    expect(codes.length).toBeGreaterThanOrEqual(250);
  });

  test('leaves no meaning in the word list without a code', () => {
    const known = new Set(entries.map(({ code }) => code));
    expect(Object.keys(meanings).filter((code) => !known.has(code))).toEqual([]);
  });

  test('fits its schema in every entry', () => {
    const misfits = entries.filter((entry) => !ReasonEntry.safeParse(entry).success);
    expect(misfits).toEqual([]);
  });

  test('finds each entry under its own code, explains it, and its family knows it', () => {
    const lost = entries.filter((entry) => {
      const [explained, ...more] = explain(entry.code);
      const agrees = explained?.code === entry.code && explained.known && explained.meaning === entry.meaning;
      return lookUp(entry.code) !== entry || !agrees || more.length > 0;
    });
    expect(lost).toEqual([]);
  });

  test('has a range for every family, in order, and a sound one', () => {
    expect(new Set(families.map(({ family }) => family))).toEqual(new Set(familyNames));
    expect(families.filter(({ from, to }) => from > to)).toEqual([]);
  });

  test('reaches every range: none is hidden behind one before it', () => {
    const hidden = families.filter(
      (range) =>
        familyOf(range.from, range.family === 'AADSTS') !== range &&
        familyOf(range.to, range.family === 'AADSTS') !== range,
    );
    expect(hidden).toEqual([]);
  });

  test.each([
    ['0xCAA30194', 'HTTP 404', 'network'],
    ['0xCAA30197', 'HTTP 407', 'network'],
    ['0xCAA301F7', 'HTTP 503', 'service'],
    ['0x80190191', 'HTTP 401', 'unknown'],
    ['0xCAA82EE2', 'in time', 'network'],
    ['0xCAA82EE7', 'resolved', 'network'],
    ['0x80072EE7', 'resolved', 'network'],
    ['0xCAA82EFD', 'failed', 'network'],
    ['0xCAA82F05', "this PC's date", 'clock'],
    ['0xCAA82F8F', 'wrong date', 'clock'],
    ['0x80072F8F', 'wrong date', 'clock'],
  ])('computes %s', (code, words, reasonClass) => {
    const entry = lookUp(code);
    expect(entry?.meaning).toContain(words);
    expect(entry?.class).toBe(reasonClass);
  });

  test('knows a key and the chip by the status as by the error', () => {
    const same = (a: string, b: string) => expect(lookUp(a)).toEqual({ ...lookUp(b), code: a });
    same('0xC0090016', '0x80090016');
    same('0xC0090030', '0x80090030');
    same('0xC0284001', '0x80284001');
    expect(lookUp('0xC0090322')).toBeNull();
  });

  test.each([
    ['AADSTS50053', /again and again/],
    ['AADSTS50155', /dsregcmd \/leave/],
    ['0x80090016', /TPM/],
    ['0xCAA20003', /on chance/],
    ['AADSTS53003', /Repairing this PC/],
  ])('says what not to try for %s', (code, words) => {
    expect(lookUp(code)?.avoid.join(' ')).toMatch(words);
  });

  test('says what not to try for a code that only its family explains', () => {
    expect(lookUp('0x8009FFFF')).toBeNull();
    expect(explainLines('0x8009ffff')[0]?.avoid.join(' ')).toMatch(/TPM/);
    expect(explainLines('hello')).toEqual([]);
  });

  /** Every code that Microsoft or support experience names around this error, and who it points to. */
  test.each([
    ['AADSTS500133 AADSTS50013 AADSTS700024 0xCAA82F05 0xCAA82F8F', 'clock'],
    ['AADSTS50126 AADSTS50056 AADSTS50055 AADSTS50144', 'password'],
    [
      'AADSTS50173 AADSTS70008 AADSTS700082 AADSTS70043 AADSTS70044 AADSTS50132 AADSTS50133 AADSTS70000 0xCAA90004',
      'stale-token',
    ],
    ['AADSTS50074 AADSTS50076 AADSTS50079 AADSTS50078 AADSTS500121 0xCAA10001 0xCAA2000C', 'interaction'],
    ['AADSTS50020 AADSTS90072 AADSTS50034 AADSTS16000 0xCAA90018', 'account'],
    [
      'AADSTS50053 AADSTS50057 AADSTS53000 AADSTS53001 AADSTS53003 AADSTS530003 AADSTS530004 AADSTS50105 AADSTS50155 AADSTS135011 AADSTS1350101 AADSTS700003 AADSTS90002 AADSTS500021 AADSTS500011 AADSTS700016 AADSTS65001 0xCAA20001 0xCAA20004 0xCAA90014 0x80090016 0x8009002C',
      'organisation',
    ],
    ['0xCAAB0003 0xCAA50021 0x80070057 0x80070520 0x80073CF6 0x80070422 0x80070424 0x80070426', 'helper'],
    [
      '0xCAA30194 0xCAA30197 0xCAA60003 0xCAA70004 0xCAA70007 0xCAA82EE2 0xCAA82EE7 0xCAA82EFD 0xCAA82EFE 0x80070102',
      'network',
    ],
    ['0xCAA20005 0xCAA301F7', 'service'],
    ['0xCAA20002 0xCAA20003 0xCAA5001C 0x80070005 0x80070002 0x80070003 0xC000006A 0xC000006D', 'unknown'],
  ])('knows %s as %s', (codes, expected) => {
    expect(codes.split(' ').map((code) => [code, lookUp(code)?.class])).toEqual(
      codes.split(' ').map((code) => [code, expected]),
    );
  });

  test('never advises what costs more than it helps', () => {
    const harmful = /dsregcmd \/leave|clear the TPM|EnableADAL|netsh winsock/i;
    expect(entries.filter(({ helps }) => harmful.test(helps.join(' ')))).toEqual([]);
  });
});

describe('spellings', () => {
  test.each([
    '0xCAA20003',
    '0XCAA20003',
    'caa20003',
    'CAA20003',
    '-895352829',
    '\u2212895352829',
    '3399614467',
    'Error code - caa20003',
    'Status: -895352829.',
    '(0xcaa20003)',
    'エラー0xCAA20003が発生しました',
    '０ｘＣＡＡ２０００３',
    '0xFFFFFFFFCAA20003',
    '\u202a0xCAA20003\u202c',
    'OxCAA2OOO3',
    'hr=0xcaa20003;',
  ])('%s', (spelling) => {
    expect(findCodes(spelling).map(({ code }) => code)).toEqual(['0xCAA20003']);
  });

  test.each([
    'AADSTS50126',
    'aadsts50126:',
    'AADSTS 50126',
    'AADSTS: 50126',
    'AADSTS error code 50126',
    'AADSTS-Code: 50126',
    '50126 (AADSTS)',
    '50126 AADSTS',
    'ＡＡＤＳＴＳ５０１２６',
    'https://login.microsoftonline.com/error?code=50126',
    '{"error_codes":[50126]}',
    'コードAADSTS50126です',
  ])('%s', (spelling) => {
    expect(findCodes(spelling).map(({ code }) => code)).toEqual(['AADSTS50126']);
  });

  test.each([
    ['a number alone', '50126'],
    ['a number near another word', 'Ticket 50126, ask the AAD team'],
    ['an id that begins like a code', 'caa20003-1111-2222-3333-444444444444'],
    ['a longer run of digits', 'AADSTS501261234567'],
    ['a code that was cut off', '0xCAA2000'],
    ['a token', 'Zcaa20003Z'],
    ['a success', '0x00000000'],
    ['a date', '2026-05-20 12:00:00'],
    ['a phone number', '+49 30 1234567890'],
    ['nothing', ''],
  ])('sees no code in %s', (_title, text) => {
    expect(findCodes(text)).toEqual([]);
  });

  test.each([
    ['Status code: 4c7', '0x800704C7'],
    ['ERROR_WINHTTP_NAME_NOT_RESOLVED (12007)', '0x80072EE7'],
    ['WinINet error 12029', '0x80072EFD'],
    ['-2147024809', '0x80070057'],
    ['Attempt Status : 0xc000006d', '0xC000006D'],
  ])('reads %s as %s', (text, code) => {
    expect(findCodes(text).map((found) => found.code)).toEqual([code]);
  });

  test('any way of writing a known code gives the same entry', () => {
    const hex = entries.filter(({ code }) => findCodes(code)[0]?.family !== 'AADSTS');
    fc.assert(
      fc.property(
        fc.constantFrom(...hex),
        fc.constantFrom('', '0x', '0X'),
        fc.boolean(),
        fc.constantFrom(' ', '\n', '「', '"', '。'),
        (entry, prefix, upper, edge) => {
          const digits = upper ? entry.code.slice(2) : entry.code.slice(2).toLowerCase();
          const number = Number(entry.code);
          for (const spelling of [`${prefix}${digits}`, String(number - 2 ** 32), String(number)]) {
            expect(lookUp(`Teams:${edge}${spelling}${edge}y`)).toBe(entry);
          }
        },
      ),
    );
  });
});

describe('whole texts', () => {
  const pasted = `Log Name: Microsoft-Windows-AAD/Operational Event ID: 1098
Error: 0xCAA5001C Token broker operation failed. Operation name: RequestToken, Error: -895352829 (0xcaa20003), inner 0x80070520.
Description: AADSTS50173: The provided grant has expired. AADSTS50126: and more.
Trace ID: caa20003-0000-4000-8000-80070005aaaa Correlation ID: 80070005-0000-4000-8000-000000000000`;

  test('explains every code once, the innermost reason first', () => {
    expect(explain(pasted).map(({ code }) => code)).toEqual([
      'AADSTS50173',
      'AADSTS50126',
      '0x80070520',
      '0xCAA20003',
      '0xCAA5001C',
    ]);
  });

  test('what a progress note quotes yields to the code of another line', () => {
    const note = 'Error: 0x4AA50119 Device is not cloud domain joined: 0xC00484B2';
    const spoken = (text: string) => voiceOf(findCodes(text), text);
    expect(spoken(note)?.telling).toBe('routine');
    expect(spoken(`${note}\nError: 0xCAA70004 The server or proxy was not found.`)).toMatchObject({
      found: { code: '0xCAA70004' },
      telling: 'specific',
    });
  });

  test.each([
    ['AADSTS99988', 'AADSTS', 'unknown', 'unknown'],
    ['AADSTS53777', 'AADSTS', 'organisation', 'organisation'],
    ['0xCAA2FFFF', '0xCAA', 'unknown', 'unknown'],
    ['0xCAA30199', '0xCAA', 'network', 'network'],
    ['0xCAA8FFFF', '0xCAA', 'network', 'network'],
    ['0x8007FFFF', '0x8007', 'unknown', 'unknown'],
    ['0x80072AFC', '0x8007', 'network', 'network'],
    ['0x80073CF0', '0x80073C', 'helper', 'this-pc'],
    ['0x80073D20', '0x80073C', 'helper', 'this-pc'],
    ['0x8009FFFF', '0x8009', 'organisation', 'organisation'],
    ['0x801CFFFF', '0x801C', 'organisation', 'organisation'],
    ['0x8018FFFF', '0x8018', 'organisation', 'organisation'],
    ['0x8028FFFF', 'TPM', 'organisation', 'organisation'],
    ['0xC000FFFF', 'NTSTATUS', 'unknown', 'unknown'],
    ['0xC0048FFF', 'CloudAP', 'organisation', 'organisation'],
    ['0xC004F074', 'licence', 'organisation', 'organisation'],
    ['0x8004DEFF', 'OneDrive', 'unknown', 'unknown'],
    ['0xC0290001', 'TPM', 'organisation', 'organisation'],
    ['0xC00900FF', '0x8009', 'organisation', 'organisation'],
  ])('explains %s by its family when it must', (code, family, reasonClass, owner) => {
    const [explained] = explain(code);
    expect(explained).toMatchObject({
      code,
      family,
      class: reasonClass,
      owner,
      known: code === '0x80073CF0',
    });
    expect(explained?.meaning).not.toBe('');
  });

  test.each(['0xDEADBEEF', '0x4AB00008', 'hello', '123'])('knows nothing of %s', (text) => {
    expect(explain(text)).toEqual([]);
  });

  test('always answers in the shape of the public interface, whatever is pasted', () => {
    const pieces = fc.constantFrom(
      'AADSTS',
      '50126',
      '0x',
      'CAA20003',
      '8007',
      '-',
      ' ',
      'ffffffff',
      '895352829',
      '\u200b',
      '12007 ERROR_WINHTTP',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (pastedText) => {
        for (const explained of explain(pastedText))
          expect(ExplainedCode.safeParse(explained).success).toBe(true);
      }),
    );
  }, 30_000);
});
