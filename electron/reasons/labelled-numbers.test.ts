import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explain } from './explain';

const codesOf = (text: string) => explain(text).map(({ code }) => code);

/** What the page of a blocked sign-in copies, with its first lines in another language. */
function blockedPage(label: string): string {
  return `${label} 53003
Request Id: 3c1d9a52-80f1-4c53-9d5f-7a0d1b2c4e00
Correlation Id: 8f2b6a10-4c7d-4d57-8009-0016caa20003
Timestamp: 2026-05-20T08:03:11.402Z
App name: Microsoft Teams
App id: 1fec8e78-bce4-4aaf-ab1b-5451cc387264
IP address: 198.51.100.23
Device identifier: Not available
Device platform: Windows 11
Device state: Unregistered`;
}

/** "Error Code:" as the sign-in pages have it, a line for each language. */
const labels: Readonly<Record<string, string>> = {
  af: 'Foutkode:',
  ar: 'رمز الخطأ:',
  bg: 'Код на грешка:',
  bn: 'ত্রুটি কোড:',
  ca: "Codi d'error:",
  cs: 'Kód chyby:',
  cy: 'Cod gwall:',
  da: 'Fejlkode:',
  de: 'Fehlercode:',
  el: 'Κωδικός σφάλματος:',
  en: 'Error Code:',
  es: 'Código de error:',
  et: 'Tõrkekood:',
  eu: 'Errore-kodea:',
  fa: 'کد خطا:',
  fi: 'Virhekoodi:',
  fr: 'Code d\u2019erreur\u00a0:',
  gl: 'Código de erro:',
  he: 'קוד שגיאה:',
  hi: 'त्रुटि कोड:',
  hr: 'Kod pogreške:',
  hu: 'Hibakód:',
  id: 'Kode Kesalahan:',
  is: 'Villukóði:',
  it: 'Codice errore:',
  ja: 'エラー コード:',
  kk: 'Қате коды:',
  ko: '오류 코드:',
  lt: 'Klaidos kodas:',
  lv: 'Kļūdas kods:',
  ms: 'Kod Ralat:',
  nb: 'Feilkode:',
  nl: 'Foutcode:',
  pl: 'Kod błędu:',
  pt: 'Código do Erro:',
  ro: 'Cod de eroare:',
  ru: 'Код ошибки:',
  sk: 'Kód chyby:',
  sl: 'Koda napake:',
  sr: 'Šifra greške:',
  'sr-Cyrl': 'Шифра грешке:',
  sv: 'Felkod:',
  th: 'รหัสข้อผิดพลาด:',
  tr: 'Hata Kodu:',
  uk: 'Код помилки:',
  vi: 'Mã lỗi:',
  'zh-Hans': '错误代码：',
  'zh-Hant': '錯誤碼：',
};

describe('the block of a blocked sign-in', () => {
  test.each(Object.entries(labels))('%s', (_language, label) => {
    expect(codesOf(blockedPage(label))).toEqual(['AADSTS53003']);
    expect(explain(blockedPage(label))).toMatchObject([{ known: true, class: 'organisation' }]);
  });

  test.each([
    "Code d'erreur de connexion : 53003",
    'Código de error de inicio de sesión\n53003\nMotivo del error',
    'Codice errore di accesso: 53003',
    'Foutcode voor aanmelden\n53003',
    'Código de erro de início de sessão: 53003',
    'Kod błędu logowania\n53003',
    'Код ошибки входа: 53003',
    'Kód chyby přihlášení: 53003',
    'Felkod för inloggning: 53003',
    'Fejlkode for logon: 53003',
    'Anmeldefehlercode\n53003',
    '"Datum";"Anmeldefehlercode"\n"2026-05-05";"53003"',
    'Date,Code d\u2019erreur de connexion\n2026-05-05,53003',
    'קוד שגיאה של כניסה\t53003',
    'รหัสข้อผิดพลาดในการลงชื่อเข้าใช้\t53003',
    'Κωδικός σφάλματος εισόδου\t53003',
    'Cod de eroare la conectare\t53003',
    'Код за грешка при влизане\t53003',
    'Koda napake pri vpisu\t53003',
  ])('the portal of Entra heads it %j', (text) => {
    expect(codesOf(text)).toEqual(['AADSTS53003']);
  });

  test.each([
    'Teams zeigt beim Anmelden den Fehler 53003',
    '로그인할 때 오류 53003 이 나옵니다',
    'не могу войти, ошибка 53003, помогите',
    'Error 53003 al iniciar sesi\u00f3n en Microsoft Teams',
    "Teams affiche l'erreur 53003 lors de la connexion",
    'Teams登录错误53003',
    'Teams เข้าสู่ระบบ ข้อผิดพลาด53003',
    'שגיאה 53003 בכניסה לטימס',
    'त्रुटि 53003 टीम्स साइन इन',
    'Teams: خطای 53003',
    'Teams выдаёт ошибку 53003',
    'A Teams hibát 53003 ír',
    'Fehlermeldung: 53003 in Teams',
    '错误消息：53003 Teams',
    'Teams: Fehler Nr. 53003',
    'erreur n\u00b0 53003 dans Teams',
    'Teams: ошибка №53003',
    'Error 53003 MS Teams',
  ])('the word for an error is enough beside the word for a sign-in: %s', (text) => {
    expect(codesOf(text)).toEqual(['AADSTS53003']);
  });

  test.each([
    '53003エラーでTeamsにサインインできない',
    '팀즈 로그인 53003 오류',
    'Teams 53003번 오류',
    'Teams girişinde 53003 hatası alıyorum',
    'Teams 53003-os hiba',
    'Teams gives a 53003 error',
    'Teams sign-in: 53003-Fehler',
  ])('the word for an error may stand behind its number: %s', (text) => {
    expect(codesOf(text)).toEqual(['AADSTS53003']);
  });

  test.each([
    'Teams sign-in error: 50126 ms timeout',
    'Error: 50126 items failed to sync in Teams',
    'Teams login error 53003 users affected',
    'error 50126 of 53003 Teams users could not login',
    'Teams 로그인 오류 50126건',
    'Fehler 53003 Lizenzen Teams',
    'Teams login fel 50126 kr',
    'Teams Error 50053/tcp blocked',
    'Teams login error. 90002 Los Angeles, CA',
    'No error code. 50126 Bergheim. Teams',
    'Teams Anmeldung geht nicht, immer Fehler\n50126 Bergheim',
    '| Error | 50126 | Microsoft-Windows-AAD sign-in |',
    'Level\tRecord\nError\t50126 sign-in to Teams',
    'Fixes Teams sign-in error (#50126)',
    'Teams sign-in error #50126 was opened on GitHub',
    'MSALErrorDomain error -50005 user cancelled, Teams on iPad',
    'error code -50005, Teams on iPad',
    'There were 50126 error messages at Teams sign-in',
    'Teams sign-in: ticket 50126 error',
    'Teams port 50053 error',
    'employee 50126 error signing in to Teams',
    'Azure SQL error code: 40615 Cannot open server requested by the login',
  ])('nothing is an error that counts, measures or begins something else: %s', (text) => {
    expect(codesOf(text)).toEqual([]);
  });

  test('is read whatever copying did to label, colon and number', () => {
    const label = fc.constantFrom(...Object.values(labels)).map((text) => text.replace(/\s?[:：]$/, ''));
    const change = fc.constantFrom<(text: string) => string>(
      (text) => text,
      (text) => text.toUpperCase(),
      (text) => text.toLowerCase(),
      (text) => text.normalize('NFD'),
      (text) => text.replaceAll(' ', '\u00a0'),
    );
    const between = fc.constantFrom(
      ': ',
      ':',
      '\uff1a',
      '\u00a0: ',
      ' ',
      ':\u00a0',
      ':\t',
      ':\n',
      '\r\n',
      '\u200f: \u200e',
      ' \u2067:\u2069 ',
      ' - ',
      ' \u2013 ',
      ' = ',
      ' | ',
      ' ...... ',
      ' \u2026 ',
      ': "',
      ': \u201c',
      ' (',
      ': #',
      '</td><td>',
      '</b>: <code>',
      '\u202f: ',
    );
    const digits = fc.constantFrom<(text: string) => string>(
      (text) => text,
      (text) => [...text].map((digit) => String.fromCharCode(0xff10 + Number(digit))).join(''),
      (text) => [...text].map((digit) => String.fromCharCode(0x660 + Number(digit))).join(''),
      (text) => [...text].map((digit) => String.fromCharCode(0x966 + Number(digit))).join(''),
      (text) => `\u202a${text}\u202c`,
    );
    const number = fc.constantFrom('53003', '50126', '530035', '700082', '5000811', '50158');
    const after = fc.constantFrom(
      '',
      '\n',
      '.',
      '"',
      ')',
      '\u3002',
      '</td>',
      ' \u2014 Microsoft',
      '\nRequest Id: x',
    );
    fc.assert(
      fc.property(label, change, between, digits, number, after, (name, spell, colon, write, code, end) => {
        expect(codesOf(`${spell(name)}${colon}${write(code)}${end}`)).toEqual([`AADSTS${code}`]);
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['the verb instead of a colon', 'The error code is 53003.'],
    ['the verb in German', 'Der Fehlercode lautet 53003'],
    ['the particle in Japanese', 'エラーコードは53003です'],
    ['no blank in Japanese', 'エラーコード：53003'],
    ['number first, right to left', '53003 :קוד שגיאה'],
    ['a table of Markdown', '| Error Code | 53003 |'],
    ['HTML', '<tr><th>Error Code</th><td>53003</td></tr>'],
    ['XML', '<Data Name="ErrorCode">53003</Data>'],
    ['one line', 'Error Code: 53003 Request Id: x Correlation Id: y'],
    ['quoted mail', '> Error Code: 53003\n> Request Id: x'],
    ['stars around', '*Error Code:* *53003*'],
    ['a plural', 'Error codes: 53003'],
    ['number sign', 'Error #53003 while signing in'],
    ['Teams in one line', "You can't get there from here. Error code 53003"],
  ])('%s', (_title, text) => {
    expect(codesOf(text)).toEqual(['AADSTS53003']);
  });
});

describe('names that logs and programs give such a number', () => {
  test.each([
    'server_error_code: 50158',
    'serverErrorCode=50158',
    '"serverErrorCode":"50158"',
    'errorCode=50158',
    "errorCode: '50158'",
    'error_code=50158&state=x',
    'error-code: 50158',
    'ErrorCode 50158',
    'ErrorNumber: 50158',
    'Error No. 50158',
    'Err. code 50158',
    'ResultType 50158',
    'ResultType: 50158',
    '"ResultType": "50158"',
    'resultType eq 50158',
    'Result code: 50158',
    'Status code 50158',
    'StatusCode=50158',
    'Statuscode: 50158',
    'Sign-in error code\t50158',
    'sign in error code: 50158',
    '{"status":{"errorCode":50158}}',
    '{"error":{"code":"50158","message":"x"}}',
    '{\\"errorCode\\":50158}',
    '{"error_codes":["50158"]}',
    'error_codes=[50158]',
    'https://login.microsoftonline.com/error?code=50158',
    'https://login.microsoftonline.us/error?code=50158',
    'https://x.example/callback#error_code=50158',
    'https://x.example/?error_subcode=50158',
    'https%3A%2F%2Flogin.microsoftonline.com%2Ferror?code=50158',
    'failure code 50158',
  ])('%s', (text) => {
    expect(codesOf(text)).toEqual(['AADSTS50158']);
  });

  test.each([
    ['sign-in https://github.com/x/y/issues/1 error code: 50126', ['AADSTS50126']],
    ['Salesforce SSO via login.windows.net failed, error code: 50126', ['AADSTS50126']],
    ['slack: errorCode: 50126 with my work account, CAA20003', ['AADSTS50126', '0xCAA20003']],
    ['Error Code: 53003\nApp name: Zoom\nCorrelation Id: x', ['AADSTS53003']],
    ['Steam: error 0x80070005', ['0x80070005']],
    ['Adobe error code 80070005', ['0x80070005']],
  ])('another name beside it is not whose it is: %s', (text, codes) => {
    expect(codesOf(text)).toEqual(codes);
  });

  test.each([
    'Error codes: 50126, 53003 / 700082',
    'Fehlercodes 50126, 53003 und 700082',
    'códigos de error 50126, 53003 y 700082',
    'коды ошибок: 50126, 53003 и 700082',
    '错误代码 50126、53003、700082',
    'ResultType in ("50126", "53003", "700082")',
    'AADSTS50126, 53003 and 700082',
  ])('several numbers behind one label all count: %s', (text) => {
    expect(codesOf(text)).toEqual(['AADSTS50126', 'AADSTS53003', 'AADSTS700082']);
  });

  test.each(['Sign-in error code: 53,003', 'Fehlercode: 53.003'])(
    'thousands may be set apart: %s',
    (text) => {
      expect(codesOf(text)).toEqual(['AADSTS53003']);
    },
  );

  test.each([
    ['an error of the network', 'Error code: 12007', '0x80072EE7'],
    ['an error of the sockets', 'error code 10060', '0x8007274C'],
    ['a system error', 'System error 1058 has occurred.', '0x80070422'],
    ['the same in German', 'Systemfehler 1058 aufgetreten.', '0x80070422'],
    ['a service', 'sc start w32time\n[SC] StartService FAILED 1058:', '0x80070422'],
  ])('%s of Windows', (_title, text, code) => {
    expect(codesOf(text)).toEqual([code]);
  });

  test.each([
    'Windows 11 system error when signing in to Teams',
    'Windows 10 Systemfehler bei der Anmeldung in Teams',
    'Windows 11 sistem hatası',
    'I called at 5 system error again',
    'OneAuth: error subStatus=6000 systemError=-894947609x',
    'System error 11:20',
    'System error 2026-03-02',
    'System error 64bit',
  ])('no system error is in %s', (text) => {
    expect(codesOf(text)).toEqual([]);
  });

  test('a number nobody knows counts beside signs of a sign-in only', () => {
    expect(codesOf('Error code: 50999')).toEqual([]);
    expect(codesOf('Error code: 50999\nCorrelation Id: x\nTimestamp: y')).toEqual(['AADSTS50999']);
  });
});

describe('exported sign-ins', () => {
  test.each([
    [
      'a path as heading',
      'createdDateTime,userPrincipalName,status.errorCode\n2026-05-05,anna@contoso.com,50126',
    ],
    ['an underscore', '"UserPrincipalName","Status_ErrorCode"\n"anna@contoso.com","50126"'],
    [
      'a table of PowerShell',
      'CreatedDateTime      UserPrincipalName ErrorCode\n' +
        '---------------      ----------------- ---------\n05.05.2026 07:30:02  anna@contoso.com      50126',
    ],
    [
      'its numbers first',
      'ErrorCode UserPrincipalName\n--------- -----------------\n    50126 anna@contoso.com',
    ],
    [
      'columns that are apart by blanks',
      'Time   ResultType   User\n2026-05-05T07:30:02Z   50126   anna@contoso.com',
    ],
  ])('with %s', (_title, text) => {
    expect(codesOf(text)).toEqual(['AADSTS50126']);
  });
});

describe('numbers of Windows', () => {
  test.each([
    ['-2147023436', '0x800705B4'],
    ['\u22122147024891', '0x80070005'],
    ['HRESULT: 2147942405', '0x80070005'],
    ['hr=2147942405', '0x80070005'],
    ['WAM_network_error_3400007680', '0xCAA80000'],
    ['Error Code: 3399614467', '0xCAA20003'],
    ['Error Code: 2156265484 Error Message: x', '0x8086000C'],
    ['Fehlercode: 2148073494', '0x80090016'],
    ['error code -2147023584', '0x80070520'],
    ['Exception calling "X": "0x8000ffff (E_UNEXPECTED)"', '0x8000FFFF'],
    ['Error code 80080300', '0x80080300'],
    ['Code: -2146893805', '0x80090013'],
    ['Fehler 0xD000006D', '0xC000006D'],
    ['Status: 0xd0000272', '0xC0000272'],
    ['HRESULT 0x8004E10D', '0x8004E10D'],
    ['Error code: 0x80270254', '0x80270254'],
    ['Windows (0xc0000bb1)', '0xC0000BB1'],
    ['Unexpected Error: 0xffffffff80070520 Context: x', '0x80070520'],
    ['Teams zeigt 80090016 an', '0x80090016'],
    ['I get 80090016 since the mainboard was replaced', '0x80090016'],
    ['로그인이 안 되고 80090016 이 떠요', '0x80090016'],
    ['サインインできません。80090016 と出ます', '0x80090016'],
    ['не могу войти, пишет 80090016', '0x80090016'],
    ['登入時出現 80090016 怎麼辦', '0x80090016'],
    ['有问题，提示 80090016 怎么办', '0x80090016'],
    ['문제가 생겨서 80090016 만 보여요', '0x80090016'],
    ['nejde mi přihlášení, píše to 80090016 a nic', '0x80090016'],
    ['khi mở ra thì bị lỗi, số 80090016 là gì', '0x80090016'],
    ['βγάζει συνέχεια σφάλμα και γράφει 80090016 εκεί', '0x80090016'],
    ['non riesco a fare accesso, esce 80090016 e basta', '0x80090016'],
    ['System error 1058 has occurred.', '0x80070422'],
    ['Wystąpił błąd systemu 1058.', '0x80070422'],
    ['Системная ошибка 1058.', '0x80070422'],
    ['Došlo k chybě systému 1058.', '0x80070422'],
    ['1058 sistem hatası oldu.', '0x80070422'],
    ['システム エラー 1058 が発生しました。', '0x80070422'],
    ['发生系统错误 1058。', '0x80070422'],
    ['시스템 오류 1058이(가) 생겼습니다.', '0x80070422'],
    ['Error: 0x4AA50081 An application specific account is loading', '0x4AA50081'],
    ['caad0009', '0xCAAD0009'],
    ['CAAC0001', '0xCAAC0001'],
    ['０ｘＣＡＡ５００２４', '0xCAA50024'],
  ])('%s', (text, code) => {
    expect(codesOf(text)).toEqual([code]);
  });
});

describe('the place in the code of a program', () => {
  test.each([
    ['Something went wrong. [1001]', '[1001]'],
    ['Es ist etwas schiefgelaufen. [1001]', '[1001]'],
    ['[1001]', '[1001]'],
    ['657rx', '657rx'],
    ['Something went wrong. [657rx]', '657rx'],
    ['Error Tag: 7q6ch', '7q6ch'],
    ['Une erreur s\u2019est produite 4usqa', '4usqa'],
    ['Correlation Id: x\nTag: 4wp0s', '4wp0s'],
    ['Error code: 49s2c - sign in failed', '49s2c'],
    ['Sorry, sign-in failed [2603]', '[2603]'],
    ['Outlook says: something went wrong. Error code: 1001', '[1001]'],
    ['Outlook failed with error 5abc1', '5abc1'],
    ['Office error: [1234]', '[1234]'],
    ['Něco se pokazilo. [1001]', '[1001]'],
    ['エラーが発生しました [1001] Outlook', '[1001]'],
    ["We're sorry\u2014we've run into an issue. [1001]", '[1001]'],
  ])('%s gets a sentence', (text, code) => {
    const [mark, ...more] = explain(text);
    expect(more).toEqual([]);
    expect(mark).toMatchObject({ code, family: 'tag', known: false, class: 'unknown' });
    expect(mark?.meaning).toMatch(/names no cause/);
    expect(mark?.helps.join(' ')).toMatch(/number beside it/);
  });

  test('stands behind every code, and beside it', () => {
    const text = `Something went wrong. [1001]\nTag: 4wp0s\nCode: -2146893805`;
    expect(codesOf(text)).toEqual(['0x80090013', '[1001]', '4wp0s']);
  });

  test.each([
    'see RFC [1001], int64, 12abc, chapter [2603]',
    'Teams error 64bit Windows 11',
    'Fehler 15min nach dem Start von Teams',
    'Outlook error 2days ago',
    'Something went wrong [32bit]',
    'Microsoft Remote Desktop error code 0x204',
    'Microsoft Teams error: 0xCAA...',
    'Your Microsoft code: 7k2p9',
    'Teams meeting code 4x7ab',
    'mac MSTeams[5012]: sign-in failed',
    'Security log sign-in failure [4625]',
    'Room [1001] Something went wrong with the projector',
  ])('is not %s', (text) => {
    expect(codesOf(text)).toEqual([]);
  });
});

describe('the answer of a federation server', () => {
  test.each([
    ['MSIS9682: Received invalid OAuth JWT Bearer request.', 'MSIS9682'],
    ['msis7042 the same client has made 6 requests', 'MSIS7042'],
    ['WSTrust response error: InvalidScope Error description: ID3082: The request scope', 'ID3082'],
    ['WS-Trust response error: FailedAuthentication', 'FailedAuthentication'],
  ])('%s points to the organisation', (text, code) => {
    expect(explain(text)).toMatchObject([{ code, known: false, class: 'organisation' }]);
  });
});

describe('ranges', () => {
  /** What every number of a family points to, wherever it stands in it. */
  test.each<[string, number, number, readonly string[]]>([
    ['the helper could not be started', 0x80080000, 0x8008ffff, ['helper']],
    ['its background task', 0xcaac0000, 0xcaadffff, ['helper']],
    [
      'statuses inside',
      0xd0000001,
      0xd000ffff,
      ['unknown', 'password', 'account', 'network', 'organisation', 'clock'],
    ],
    ['XML', 0xc00c0000, 0xc00cffff, ['network']],
    ['COM, wide', 0x80000001, 0x8001ffff, ['unknown']],
    ['COM', 0x80040000, 0x8004ffff, ['unknown', 'helper', 'account']],
    ['starting of apps', 0x80270000, 0x8027ffff, ['helper']],
    ['.NET', 0x80130000, 0x8013ffff, ['unknown']],
    ['personal accounts', 0x80860000, 0x8086ffff, ['account', 'interaction']],
    ['packages', 0x80073cf0, 0x80073d3f, ['helper', 'organisation', 'network', 'interaction']],
    ['device registration', 0x801c0000, 0x801cffff, ['organisation', 'service', 'network', 'helper']],
    ['the chip', 0x80280000, 0x8029ffff, ['organisation']],
  ])('%s', (_title, from, to, classes) => {
    fc.assert(
      fc.property(fc.integer({ min: from, max: to }), fc.boolean(), (value, isUpper) => {
        const hex = value.toString(16);
        const spellings = [`0x${isUpper ? hex.toUpperCase() : hex}`, `Error code: ${hex}`, `hr=${value}`];
        for (const text of [...spellings, `error code ${value - 2 ** 32}`]) {
          const [told, ...more] = explain(text);
          expect(more).toEqual([]);
          expect(classes, text).toContain(told?.class);
          expect(told?.meaning).not.toBe('');
        }
      }),
      { numRuns: 150 },
    );
  });
});
