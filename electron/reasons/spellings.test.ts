import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entries } from './entries';
import { explain } from './explain';
import { findCodes, findRecordedCodes } from './find-codes';

const codesOf = (text: string) => findCodes(text).map(({ code }) => code);

describe('what copying adds around a code', () => {
  test.each([
    ['an HTML entity in front', '&#45;895352829'],
    ['a named minus sign', '&minus;895352829'],
    ['tags', '<b>Error code</b>&nbsp;<span>caa20003</span>'],
    ['a soft hyphen inside', '0xCAA2&shy;0003'],
    ['a URL escape', 'error_subcode%3d0xCAA20003%26'],
    ['Arabic digits', 'رمز الخطأ ٠xCAA٢٠٠٠٣'],
    ['Persian digits', 'کد ‎-۸۹۵۳۵۲۸۲۹'],
    ['a C suffix', 'hr == 0xCAA20003L'],
    ['a blank inside', 'CAA 20003'],
    ['a dash behind', 'caa20003 - try again'],
    ['line breaks', 'Error code\r\n-\r\ncaa20003\r\n'],
    ['quotes and brackets of any kind', '„0xCAA20003“ 【caa20003】 «-895352829»'],
  ])('%s', (_title, text) => {
    expect(codesOf(text)).toEqual(['0xCAA20003']);
  });

  test.each([
    ['a missing letter', 'AADST50126'],
    ['a line break', 'AADSTS\r\n50126'],
    ["the portal's words", 'Sign-in error code: 50126'],
    ["the portal's JSON", '{"status":{"errorCode":50126,"failureReason":"x"}}'],
    ['escaped JSON', '{\\"error_codes\\":[50126]}'],
    ['a URL', 'https://x.example/?error_description=AADSTS50126%3a+Error+validating'],
    ['a full-width colon', 'AADSTS50126：未为此组织配置'],
  ])('AADSTS with %s', (_title, text) => {
    expect(codesOf(text)).toEqual(['AADSTS50126']);
  });

  test.each([
    ['a letter read for a zero', 'AADSTS5O126', 'AADSTS50126'],
    ['letters read for a one', 'AADSTS50l26: error', 'AADSTS50126'],
    ['an S read for a five', 'AADST5500133: Assertion', 'AADSTS500133'],
    ['zeros read for letters', 'error code CAA2OOO4', '0xCAA20004'],
    ['the same with a prefix', 'Ox8009OO3O', '0x80090030'],
    ['a one read for a letter', '0xCAA5002l', '0xCAA50021'],
    ['a Russian keyboard', 'Код ошибки: САА20003', '0xCAA20003'],
    ['a Russian x', 'Код ошибки 0х80090016', '0x80090016'],
    ['a Greek keyboard', 'ΑΑDSTS50126', 'AADSTS50126'],
    ['a Russian З for a three', '0xCAA2000З', '0xCAA20003'],
    ['an S for a five', 'AADSTSS0126: error', 'AADSTS50126'],
    ['a Z for a two', 'AADSTS5O1Z6', 'AADSTS50126'],
    ['a B for an eight', 'AADSTS7000B2', 'AADSTS700082'],
    ['a G for a six', '80O9OO1G', '0x80090016'],
    ['a Z in hexadecimal digits', '0xCAAZ0003 Teams error', '0xCAA20003'],
    ['all but one digit of it', 'error: CAA2OOOC', '0xCAA2000C'],
    ['a five for the S of its name', 'AAD5TS50126', 'AADSTS50126'],
    ['a letter less in its name', 'AASTS50126', 'AADSTS50126'],
    ['stars around its number', 'AADSTS**50126**', 'AADSTS50126'],
    ['brackets around its number', 'AADSTS(50126)', 'AADSTS50126'],
    ['an equals sign', 'AADSTS=50126', 'AADSTS50126'],
    ['a blank in another encoding', 'Fehlercode:Â\u00a053003', 'AADSTS53003'],
    ['an accent that was lost', 'C\ufffddigo de error: 53003', 'AADSTS53003'],
    ['letters typed without theirs', 'kod bledu 53003', 'AADSTS53003'],
    ['an exported fraction', 'ResultType,Count\n50126.0,14', 'AADSTS50126'],
    ['an exported text', "User,Error code\nanna,'50126", 'AADSTS50126'],
    ['the line of a table behind it', '|AADSTS50001|', 'AADSTS50001'],
    ['a letter behind a label', 'Error Code: 530O3', 'AADSTS53003'],
    ['a value of the registry', '"LastError"=dword:80090016', '0x80090016'],
    ['a letter too few', 'AADTS50126', 'AADSTS50126'],
    ['a letter too many', 'AADSTSS50126', 'AADSTS50126'],
    ['two bytes for each letter', [...'Error: 0xCAA20003'].join('\0'), '0xCAA20003'],
    ['blanks between its halves', '0x 8009 0030', '0x80090030'],
    ['a dash between its halves', '0x8009-0016', '0x80090016'],
    ['the same without a prefix', 'CAA2-0003', '0xCAA20003'],
    ['quotes around digits alone', '«80090016»', '0x80090016'],
    ['a blank in the name of the service', 'AAD STS 50126', 'AADSTS50126'],
    ['a reason code', 'Azure AD sign-in failure reason code 50126', 'AADSTS50126'],
    ['the next label glued to it', 'Error code: CAA20003Correlation ID: x', '0xCAA20003'],
    ['a word that goes on as digits would', 'the error code CAA2000BAdditional problem', '0xCAA2000B'],
    ['the same behind digits in small letters', 'Server error code: 801c03edCorrelation ID: x', '0x801C03ED'],
    ['digits alone, and a glued label', 'Error code: 80090016Timestamp: 2026-05-05', '0x80090016'],
    ['a German label glued to it', 'Fehlercode: 0xCAA20003Weitere Informationen', '0xCAA20003'],
    ['a signed decimal and a glued label', 'Status code -895352829Request Id: x', '0xCAA20003'],
    ['an unsigned decimal and a glued label', 'Error code: 3399614467Timestamp: 2026', '0xCAA20003'],
  ])('%s', (_title, text, code) => {
    expect(codesOf(text)).toEqual([code]);
  });

  test.each([
    ['Teams show CAA20003 when I login', ['0xCAA20003']],
    ['Teams shows CAA20003.What now?', ['0xCAA20003']],
    ['Sign-in (Teams/CAA20003)', ['0xCAA20003']],
    ['Teams:caa20003', ['0xCAA20003']],
    ['User said:CAA20003', ['0xCAA20003']],
    ['Teams zeigt...CAA20003', ['0xCAA20003']],
    ['Teams shows CAA20003/CAA70004 each time', ['0xCAA20003', '0xCAA70004']],
  ])('what is written without a blank is no part of a name: %s', (text, codes) => {
    expect(codesOf(text)).toEqual(codes);
  });

  test('a line of its own, in a long text, is what the line before speaks of', () => {
    const mail = 'We moved to another house last week, and everything went well so far. '.repeat(8);
    expect(codesOf(`${mail}\nTeams shows this:\n\n80090016\n\nThanks`)).toEqual(['0x80090016']);
    expect(codesOf(`${mail}\nOur register has this:\n\n80090016\n\nThanks`)).toEqual([]);
  });

  test.each([
    'Артикул САА12',
    'СООЛ2000',
    'BOOBOO11',
    'AADST5OOl',
    'memory 0x1234 5678 0x7ffe 0016',
    'model OOllOOll',
    'AADS12345 AADTS99999',
  ])('nothing is read into %s', (text) => {
    expect(codesOf(text)).toEqual([]);
  });

  test('every number in the list of a JSON answer counts', () => {
    expect(codesOf('{"error":"invalid_grant","error_codes":[50173, 70008 ,50126]}')).toEqual([
      'AADSTS50173',
      'AADSTS70008',
      'AADSTS50126',
    ]);
  });

  test.each([
    ['{"error":"interaction_required","error_description":"(pii)","correlation_id":"x"}', '0xCAA2000C'],
    ["MSAL: {'error': 'invalid_client', 'error_description': '(pii)'}", '0xCAA20009'],
    ['msauth://x#error=temporarily_unavailable&error_description=Azure', '0xCAA20005'],
    ['{"error":"invalid_grant"}', '0xCAA20003'],
  ])('a word of the protocol is a code where no number stands: %s', (text, code) => {
    expect(explain(text)).toMatchObject([{ code, known: true }]);
  });

  test.each([
    [
      'somebody else speaks it',
      '{"error":"access_denied","error_description":"The user denied the request"}',
    ],
    ['the window was closed', 'msal1fec8e78://auth#error=access_denied&error_subcode=cancel'],
    ['it is only spoken of', 'Microsoft Entra answers interaction_required or access_denied then.'],
  ])('a word of the protocol is none where %s', (_title, text) => {
    expect(explain(text)).toEqual([]);
  });

  test('a code may stand in any text, in any script, without changing', () => {
    const around = fc.constantFrom(
      '。エラー：',
      'خطأ: ',
      ' код ',
      '\n\t',
      '“',
      '(',
      '、',
      '&nbsp;',
      '<br>',
      '\u200f',
      '|',
    );
    fc.assert(
      fc.property(fc.constantFrom(...entries), around, around, ({ code }, before, after) => {
        expect(codesOf(`${before}${code}${after}`)).toEqual([code]);
      }),
    );
  });
});

describe('a number alone, as Entra lists it', () => {
  test.each(['50126', ' 700082\n', 'Error 50126', 'error code: 50126'])('%j is looked up', (text) => {
    expect(explain(text)).toMatchObject([{ family: 'AADSTS', known: true }]);
  });

  test.each(['12345', '4711', '50126 people', 'call 50126'])('%j is no code', (text) => {
    expect(explain(text)).toEqual([]);
  });
});

describe('what is no code', () => {
  test.each([
    ['a telephone number', '8009 1234, 80091234'],
    ['the parts of ids', '6f7a0b1c-1111-4c7d-8333-caa20003aaaa caa20003-1111-42'],
    ['a price, a version, a date', '12.007,50 v4.8.9037 2026-05-20T12:00:00Z'],
    ['an id that was cut in its last part', '6f7a0b1c-1111-4222-8333-80070005'],
    ['another number of an app', 'Ticket AADS-1098'],
    ['entities', '&#50126; &#x80070057; &amp;caa;'],
    ['percent signs', '100%30 50%'],
    ['the file of a page', 'Teams error: main.caa20003.js'],
    ['the tag of an image', 'Teams error at registry.contoso.com/app:caa20003'],
    ['a room', 'Teams sign-in error in !caa20003:contoso.com'],
    ['whom the clock follows', 'Teams error\nReferenceId: 0xCAA20003 (source IP:  202.162.0.3)'],
    ['the same in German', 'Fehler\nReferenz-ID: 0xCAA20003 (Quell-IP: 202.162.0.3)'],
    ['a place in a program', 'ms-teams.exe+0xCAA20003 error'],
    ['addresses as a debugger has them', 'Teams error 00007ffe`caa20003 : 00000000`80070520'],
    ['the answer of another directory', '[LDAP: error code 49 - 80090308: LdapErr: DSID-0C09042A, data 52e]'],
  ])('%s', (_title, text) => {
    expect(explain(text)).toEqual([]);
  });
});

describe('a record that may have been cut off', () => {
  const recorded = (text: string) =>
    findRecordedCodes(text).map(({ code, cut }) => (cut ? `${code}?` : code));

  test.each([
    [
      'a number that others begin with, and that point elsewhere',
      'Description: AADSTS50012',
      ['AADSTS50012?'],
    ],
    ['the same number, told whole', 'Description: AADSTS50012: x', ['AADSTS50012']],
    ['a number whose longer ones point to the same', 'Description: AADSTS50013', ['AADSTS50013']],
    ['a number that no other begins with', 'AADSTS50126', ['AADSTS50126']],
    ['too few digits', 'AADSTS5012', []],
    ['half a hexadecimal number', 'Error: 0xCAA2000', []],
    ['half a decimal number', 'Error: -89535282', []],
    ['the beginning of an id', 'Correlation ID: caa20003', []],
    ['the beginning of an id and its dash', 'ID de corrélation : caa20003-', []],
    ['three digits of an id', 'Trace ID: 4c7', []],
    ['a bare code that says what it is', 'Status: caa20003', ['0xCAA20003']],
  ])('%s', (_title, text, expected) => {
    expect(recorded(text)).toEqual(expected);
  });

  test('cut anywhere, no known code is taken for one that points to somebody else', () => {
    for (const { code, class: whole } of entries) {
      for (let length = 1; length < code.length; length++) {
        const certain = findRecordedCodes(`Error: ${code.slice(0, length)}`).filter(({ cut }) => !cut);
        for (const found of certain) {
          const [told] = explain(found.code);
          const isOwn = explain(code)[0]?.owner === told?.owner || told?.owner === 'unknown';
          expect(isOwn, `${code} (${whole}) cut to ${found.code}`).toBe(true);
        }
      }
    }
  });
});

describe('long texts', () => {
  test.each([
    'AADSTS ',
    '0x',
    'caa20003-',
    '1234567890',
    '&#',
    '&amp;',
    '%3',
    'WINHTTP ',
    '"error_codes":[1,',
    'ffffffff',
    ' ',
    '\u200b',
    '80090016 ',
    '80090016\n',
    '50126エラー',
    'error code 50126 and ',
  ])(
    'of %j come to an end, which reading by the square of their length would not',
    { timeout: 30_000 },
    (piece) => {
      const text = piece.repeat(2_000_000 / piece.length);
      for (const find of [findCodes, findRecordedCodes]) expect(find(text).length).toBeLessThan(text.length);
    },
  );

  test('are cut without making a code of half a number', () => {
    const edge = 64 * 1024;
    const text = `${' '.repeat(edge - 'AADSTS50012'.length)}AADSTS500121: x`;
    expect(codesOf(text)).toEqual([]);
    expect(codesOf(text.slice(4))).toEqual(['AADSTS500121']);
  });
});
