import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { main } from '../../shared/words/en/main';
import { facts } from '../verify/facts';
import { createRedactor } from './redact';
import { nameRules } from './redaction/name-rules';
import { secretRules } from './redaction/secret-rules';
import { corpus, guid, type Secret } from './redaction/secrets.fixture';
import { unwrapped } from './redaction/text-view';
import { findInWord } from './redaction/word-rules';

const names = {
  users: ['anna.berg', 'Jürgen', '佐藤'],
  computers: ['KASSE-04', 'srv-files'],
  organisations: ['Fabrikam', 'fabrikam.example'],
};
const correlation = '6f7a0b1c-1111-4222-8333-94a5b6c7d8e9';
const redact = createRedactor({ salt: 'pepper', names, keptIds: [correlation] });

const known: Secret[] = [
  ...names.users.map(
    (name): Secret => ['user name', name, `CORP\\${name} and ${name.toUpperCase()}, (${name})`],
  ),
  ...names.computers.map((name): Secret => ['PC name', name, `host=${name}; ${name}.corp`]),
  ...names.organisations.map((name): Secret => ['organisation', name, `Connected to ${name}`]),
  ['user name, in ASCII JSON', 'rgen', '{"name":"J\\u00fcrgen"}'],
  ['user name, percent-encoded', 'J%C3', 'user=J%C3%BCrgen'],
];

describe('secrets', () => {
  test(`are at least 300`, () => {
    expect(new Set(corpus.map(([, , text]) => text)).size).toBeGreaterThanOrEqual(300);
  });

  test.each([...new Set([...corpus, ...known].map(([kind]) => kind))])('%s: none survives', (wanted) => {
    const survivors = [...corpus, ...known].filter(
      ([kind, secret, text]) => kind === wanted && redact(text).toLowerCase().includes(secret.toLowerCase()),
    );
    expect(survivors).toEqual([]);
  });

  const percent = (text: string) =>
    Array.from(Buffer.from(text), (byte) => `%${byte.toString(16).padStart(2, '0').toUpperCase()}`).join('');
  const json = (text: string) => JSON.stringify(text);
  const cutAt = (share: number) => (text: string, secret: string) => {
    const place = text.indexOf(secret) + Math.floor(secret.length * share);
    return `${text.slice(0, place)}\r\n${text.slice(place)}`;
  };
  const forms: Record<string, (text: string, secret: string) => string> = {
    'as JSON': json,
    'in JSON in JSON': (text) => json(json(json(text))),
    'in ASCII JSON': (text) =>
      json(text).replace(/[^a-z0-9"]/gi, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`),
    'percent-encoded': (text) => encodeURIComponent(text),
    'percent-encoded twice': (text) => encodeURIComponent(encodeURIComponent(text)),
    'with each byte percent-encoded': percent,
    'as HTML': (text) => text.replace(/[^a-z0-9 ]/gi, (sign) => `&#${sign.codePointAt(0)};`),
    'as UTF-16 in bytes': (text) => [...text].join('\0'),
    'with blanks between letters': (text) => text.split('').join(' '),
    'cut at its third': cutAt(1 / 3),
    'cut in its middle': cutAt(1 / 2),
    'cut near its end': cutAt(0.9),
    'cut in JSON': (text, secret) => json(cutAt(1 / 2)(text, secret)),
  };

  test.each(Object.entries(forms))('%s: none survives', (form, write) => {
    const survivors = [...corpus, ...known.filter(([kind]) => !kind.includes(','))].filter(
      ([, secret, text]) => {
        const redacted = unwrapped(redact(write(text, secret)))
          .text.toLowerCase()
          .replace(/\s/g, '');
        return redacted.includes(secret.toLowerCase().replace(/\s/g, ''));
      },
    );
    expect(
      survivors.map(([kind, , text]) => `${kind}: ${text}`),
      form,
    ).toEqual([]);
  });

  test('none survives in one long text, whatever stands between', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(corpus, { minLength: 20, maxLength: 60 }),
        fc.constantFrom('\n', ' | ', '\r\n', '\t', ' "', ' ', ', ', '; '),
        (some, between) => {
          const redacted = redact(some.map(([, , text]) => text).join(between)).toLowerCase();
          expect(some.filter(([, secret]) => redacted.includes(secret.toLowerCase()))).toEqual([]);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('words that are passed by', () => {
  test.each([
    ['2026-11-20T10:00:00Z,anna@contoso.com', '@contoso'],
    ['2026-11-20\ufeffanna@contoso.com', '@contoso'],
    ['[2026-11-20T10:00:00.123Z]anna@contoso.com', '@contoso'],
    ['10:00:00,123 at 0049 170 1234567', '1234567'],
    ['2026-11-20 10:20:30:40:50:60', '40:50'],
    ['key 12345678901234567890123456789012', '1234567890'],
    ['token eyJhbGciOiJIUzI1NiIsInR5cCI6', 'hbGciOiJIUzI1'],
    ['10:00:00 2001:db8:10:20:30:40:50:60', 'db8'],
  ])('are only those that mean nothing: %s', (text, secret) => {
    expect(redact(text)).not.toContain(secret);
  });

  test('mean nothing to any rule', () => {
    const years = { min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true };
    const dates = fc.date(years).map((date) => date.toISOString());
    const words = [
      dates,
      dates.map((at) => at.slice(11, 19)),
      dates.map((at) => `[${at.slice(0, 19)}+01:00],`),
    ];
    fc.assert(
      fc.property(fc.oneof(...words, fc.nat().map(String)), (word) => {
        const byLine = [...secretRules, ...nameRules].flatMap(({ rule }) => rule(word, new Set()));
        expect([word, ...findInWord(word, false), ...findInWord(word, true), ...byLine]).toEqual([word]);
      }),
    );
  });
});

describe('what helps support', () => {
  test.each([
    `Correlation ID: ${guid(900)} Timestamp: 2026-05-20 11:56:00Z`,
    `"correlation_id":"${guid(901)}"`,
    `Trace ID: ${guid(902)}`,
    `name ${correlation}`,
    'client: 1fec8e78-bce4-4aaf-ab1b-5451cc387264',
    'Error: 0xCAA20003 AADSTS50126 -895352829 3399614467',
    'Microsoft.AAD.BrokerPlugin_1000.22621.1.0_neutral_neutral_cw5n1h2txyewy',
    'C:\\Windows\\SystemApps\\Microsoft.AAD.BrokerPlugin_cw5n1h2txyewy\\AppxManifest.xml',
    'https://learn.microsoft.com/entra/identity/devices/troubleshoot-primary-refresh-token',
    'offset of time.windows.com: -660.2 s at 2026-05-20T11:56:00.000Z, 12:30:45',
    'LegacyGeneric:target=msteams_adalsso/adal_context_segments',
    'C:\\Users\\Public\\x S-1-5-18 127.0.0.1 ::1 OAuthTokenRequestBase::ProcessOAuthResponse',
    'Windows 10.0.22631.3593, Teams 24091.214.2846.1452',
    'The password: it is wrong, has expired or was changed.',
    'The authorization failed. A cookie is a small file.',
    'https://login.microsoftonline.com/common/oauth2/token autologon.microsoftazuread-sso.com pool.ntp.org',
    'Error: 0xCAA20003\nAADSTS50126: Error validating credentials\nTimestamp: 2026-05-20 11:56:00Z',
    'clock.sync\nis done. teams.close and network.reset-proxy follow; System.IO.IOException in Program.cs',
    'Logged at oauthtokenrequestbase.cpp, line: 391, method: OAuthTokenRequestBase::ProcessOAuthResponse.',
    'Microsoft-Windows-AAD/Operational 1098 Microsoft.Windows.CloudExperienceHost HKLM\\SOFTWARE\\Microsoft',
    'AttemptStatus : 0xc000006d\nHttp status : 400\nServer Error Code : invalid_grant\nAzureAdPrt : YES',
    'took 12 345 678 ms, 4 of 7, error 50126 / 3399614467 / -895352829, +01:00 +0000 +660.2 s',
    'NT AUTHORITY\\SYSTEM started W32Time; type NT5DS, NtpServer: time.windows.com,0x9',
    '1.\n2.\n3.\n4.\nin the list\nof steps',
    `Trace ID: ${guid(910)}\r\nCorrelation ID: ${guid(911)}\r\nTimestamp: 2026-05-20 11:56:00Z`,
    `        Correlation ID : ${guid(912)}\r\n          Endpoint URI : https://login.microsoftonline.com`,
    '1fec8e78-bce4-4aaf-ab1b-5451cc387264\nTeams started',
    'HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion, NT SERVICE\\TrustedInstaller, IIS APPPOOL\\DefaultAppPool',
    `Correlation ActivityID='{${guid(930)}}' ActivityId ${guid(931)} [ActivityId] ${guid(932)} correlation ID (request): ${guid(933)}`,
    `Report Id: ${guid(934)} Korrelations-ID: ${guid(935)} ID de corrélation : ${guid(936)} 相関 ID: ${guid(937)}`,
    `&quot;correlationId&quot;:&quot;${guid(938)}&quot; {\\\\\\"correlationId\\\\\\":\\\\\\"${guid(939)}\\\\\\"} Correlation%20ID%3A%20${guid(940)}`,
    `<Provider Name='Microsoft-Windows-AAD' Guid='{${guid(941)}}'/>`,
    'Resource: 00000003-0000-0000-c000-000000000000, {D6886603-9D2F-4EB2-B667-1971041FA96B}',
    'desktop-config.json for win-arm64 with desktop-bridge, LAPTOP-Reparatur',
    'DISPLAY_NAME: Web Account Manager\n"DisplayName"="Microsoft Teams Meeting Add-in"\nUser Name: SYSTEM',
    'C:\\Modules\\PackageManagement\\1.4.8.1\\x.psm1 of MSAL 4.65.0.0',
    'realm="https://login.microsoftonline.com/" KerbTopLevelNames : .windows.net,.windows.net:1433,.azure.net:3342',
    'login.mso.msidentity.com www.tm.lg.prod.aadmsa.trafficmanager.net s-0005.dual-s-msedge.net',
    '<DisplayName>Microsoft Teams</DisplayName><Data Name="Error">3399614466</Data><Computer>localhost</Computer>',
    '    DisplayName    REG_SZ    Microsoft Teams\nMy computer: it is slow. Computer: localhost, User: N/A, the serial number: unknown',
    'cimv2\\security is a part of it',
    'match \\\\d+ or "\\\\Parameters" in \\\\.\\pipe\\x, file:///C:/x and file://localhost/x',
    "-p 8080:80 /p:Configuration=Release -Password $cred1 of AADSTS50020: in tenant 'Microsoft Services'",
    'time.windows.com,0x8 (ntp.m|0x8|[::]:123) CN=MS-Organization-Access, DC=windows, DC=net, *.microsoft.com, String.Intern',
    '{"registered":{"fullName":"Microsoft.AAD.BrokerPlugin_1000.1.0.0_neutral__cw5n1h2txyewy"}}',
    String.raw`{"a":"{\\"text\\":\\"was told. \\\\nActivity Id: ${guid(950)} \\\\nThe rest\\"}"}`,
    `https%253A%252F%252Fsts.windows.net%252F1fec8e78-bce4-4aaf-ab1b-5451cc387264%252F`,
    'C:\\Users\\Default\\NTUSER.DAT',
    'PackageFullName   : Microsoft.AAD.BrokerPlugin_1000.19580.1000.2_neutral_neutral_cw5n1h2txyewy\nInstallLocation   : C:\\Windows',
    'C:/Apps/MSTeams_24277.3507.3205.5617_x64__8wekyb3d8bbwe/ResourcesOfTeams',

    'System.Management.Automation, Version=3.0.0.0, Culture=neutral',
    'the password: it is wrong',
    'Windows Hello PIN: 80090016, PIN: CAA20003, PIN: AADSTS50126: refused\nPIN: -2146893802 and pin=0xCAA20003',
    'ROOT\\cimv2, PCI\\VEN_8086, USB\\VID_046D, ACPI\\PNP0303, NT AUTHORITY\\SYSTEM, NT SERVICE\\W32Time',
    String.raw`{"m":"CAA50021\nTeams","n":"8:31 AM\nTo: NO\tName","o":"0x80070005\nDetails"} FAILED\nCode AADSTS50076\nTrace`,
  ])('leaves %s as it is', (text) => {
    expect(redact(text)).toBe(text);
  });
});

describe('a name as it is written where it stands', () => {
  test.each([
    ['with an apostrophe', "C:\\Users\\Seán O'Brien\\AppData", "O'Brien"],
    ['at the end of a path in quotes', "open 'C:\\Users\\Gita Lohse'", 'Lohse'],
    ['at the end of a path in JSON', '{"p":"C:\\\\Users\\\\Gita Lohse"}', 'Lohse'],
    ['at the end of a path in XML', '<Path>C:\\Users\\Gita Lohse</Path>', 'Lohse'],
    ['with a comma, in JSON', '"displayName":"Lohse, Gita"', 'Gita'],
    ['with a comma, in a list', 'DisplayName : Lohse, Gita\nOther : x', 'Gita'],
    ['with an apostrophe, in JSON', '"displayName":"Seán O\'Brien"', 'Brien'],
    ['with an ampersand', 'TenantName : Müller & Söhne, Kiel', 'Söhne'],
    ['behind the domain of Entra', 'User Identity : AzureAD\\GitaLohse', 'Gita'],
    ['the same in JSON', '"userName":"AzureAD\\\\GitaLohse"', 'Gita'],
    ['the same by itself, in any letters', 'for azuread\\gitalohse now', 'gita'],
    ['far behind its label', 'Host Name:                 HM-PC-0042', '0042'],
    ['between single quotes', "{ upn: 'gita', deviceName: 'KASSE-11' }", 'gita'],
    ['with an underscore in its label', '"display_name":"Gita Lohse"', 'Lohse'],
    ['of somebody who owns a PC', 'Registered Owner:          Gita Lohse', 'Lohse'],
    ['of more than one word, of a password', '{"password":"mein hund heisst bello"}', 'hund'],
    ['with an ampersand, of a password', '"password":"a&bcd"', 'bcd'],
    ['behind a colon, of a password', 'Password : Winter2026!', 'Winter'],
    ['in German, of a password', 'Passwort=Winter2026!', 'Winter'],
    ['of a telephone in its country', 'Telefon: 0431 / 123 45 67', '123 45'],
    ['of a telephone with a zero in brackets', 'call +49 (0) 431 - 123 45 67', '123 45'],
    ['of a telephone with blanks that do not break', '+49\u00a0431\u202f1234567', '1234567'],
    ['in the colours of a console', '\x1b[31mgita.lohse\x1b[0m@\x1b[1mhafenmarkt.de\x1b[0m', 'gita'],
    ['a PC, in the colours of a console', '\x1b[32mDESKTOP-7Q4ABCD\x1b[0m', '7Q4'],
    ['with marks without width', 'g\u200bita.lo\u200bhse@hafenmarkt.de', 'ita'],
    [
      'a key beside an id',
      'key=3f0c8e78-bce4-4aaf-ab1b-5451cc387264Abc123defGHI456jklMNO789pqrST',
      'defGHI456',
    ],
    ['of a domain that is called as a part of Windows is', 'NT\\anna.maier and x', 'anna'],
    ['of another such domain', 'for SERVICE\\svc-backup now', 'backup'],
    ['of a third', 'MACHINE\\anna.maier', 'anna'],
    ['with an apostrophe and a letter beyond ASCII', "C:\\Users\\Rosa Dell'Àcqua\\AppData", 'Àcqua'],
    ['an address in a path', 'Servers\\10.1.2.3 and \\\\10.1.2.3\\x', '10.1.2'],
    ['a PC in small letters', 'on desktop-7q4abcd now', '7q4'],
    ['with a blank that does not break', 'TenantName : Müller\u00a0Söhne', 'Söhne'],
    ['a PC in XML', '<Computer>WS-ANNA</Computer>', 'ANNA'],
    ['in the data of an event', '<Data Name="TargetUserName">evogel</Data>', 'evogel'],
    ['in XML with a prefix', '<d:DisplayName>Erika Muster</d:DisplayName>', 'Erika'],
    ['in XML in HTML', '&lt;DisplayName&gt;Erika Muster&lt;/DisplayName&gt;', 'Erika'],
    ['in small letters, behind a label', 'Benutzer: musterwerke\\evogel', 'evogel'],
    [
      'in small letters, in front of a SID',
      'nb-3301\\hausmeister S-1-5-21-4444333322-3333222211-2222111100-1001',
      'hausm',
    ],
    ['a PC behind dots', 'Nom de l’hôte . . . . . : POSTE-COMPTA2', 'COMPTA2'],
    ['of a radio network', 'SSID                   : Familie Muster', 'Muster'],
    ['a number of a device', '"serialNumber":"7XK4PL3"', '7XK4'],
    ['a number of a device, in German', 'Seriennummer: R90ABCDE', 'R90A'],
    ['of an organisation that owns a PC', '"RegisteredOrganization"="Lohse Lang"', 'Lang'],
    ['a server by itself', 'LOGONSERVER=\\\\SRV-FS1', 'SRV'],
    ['a server in a long path', '\\\\?\\UNC\\srv-fs2\\daten', 'fs2'],
    ['a server in the address of a file', 'file://srv-fs1/daten/x', 'fs1'],
    [
      'of a tenant, as Entra writes it',
      "AADSTS700016: not found in the directory 'Kontor Nord GmbH'.",
      'Kontor',
    ],
    ['of a folder of OneDrive', 'C:\\Users\\x\\OneDrive - Kontor Nord GmbH\\a', 'Kontor'],
    ['of a page of SharePoint', 'https://x.example/personal/eva_vogel_kontor_example/_api', 'vogel'],
    ['a key to a drive', '123456-234567-345678-456789-567890-678901-789012-890123', '345678'],
    ['a key of a product', 'VK7JG-NPHTM-C97JM-9MPGT-3V66T', 'NPHTM'],
    ['a number of a product', 'Product ID: 00330-80000-00000-AA123', 'AA123'],
    ['a key of a service', 'glpat-xxAbCdEf1234567890', 'AbCd'],
    ['another key of a service', 'AKIAIOSFODNN7EXAMPLE', 'FODNN'],
    ['a hardware address in a longer one', '00-01-00-01-2B-3C-4D-5E-3C-58-C2-A1-B2-C3', 'A1-B2'],
    ['in short, of a password', 'pw=hunter2x', 'hunter'],
    ['in French, of a password', 'Mot de passe : Fleur88', 'Fleur'],
    ['in Japanese, of a password', 'パスワード: sakura99', 'sakura'],
    ['of a command, of a password', 'cmdkey /add:nas /pass:H3rbst-Laub', 'H3rbst'],
    ['of another command, of a password', 'psexec -p Passw0rt!', 'Passw'],
    ['of a meeting, of a password', 'Passcode: qR7x9Z', 'qR7'],
    ['in XML, of a password', '<keyMaterial>brezel4711</keyMaterial>', 'brezel'],
    ['of whom the clock is set by', 'Source ZEITSRV,0x9 (ntp.m|0x9|0.0.0.0:123)', 'ZEITSRV'],
    ['in a directory', 'in CN=Eva Vogel,OU=Einkauf,DC=intern,DC=kontor', 'Vogel'],
    ['of a domain that goes past a proxy', '"*.kontor-nord.example;<local>"', 'kontor'],
    ['of a telephone by its address', 'tel:+4971155501234', '555012'],
    ['of a telephone that goes along', 'Mobil: 0171 / 555 01 24', '555 01'],
    ['of a queue', 'sb://kontor-bus.servicebus.windows.net/', 'kontor'],
    ['an id with a mark without width', 'S-1-5-21-\u200b3623811015-3361044348-30300820-1013', '3361044348'],
  ])('%s', (_title, text, secret) => {
    for (const form of [text, JSON.stringify({ text }), `2026-11-20 10:00:00 ${text} and on`.trimEnd()]) {
      expect(redact(form).toLowerCase()).not.toContain(secret.toLowerCase());
    }
  });

  test.each([
    ['a code', 'ComputerName=KASSE\nError=0xCAA20003', 'Error=0xCAA20003'],
    ['a code alone', 'Host Name: kasse\n  0xCAA20003', '  0xCAA20003'],
    ['a label', 'Authorization: Bearer abcdefghijklmnop\r\nError: 0xCAA20003', 'Error: 0xCAA20003'],
    ['a step of a stack', 'user name: anna.b\n    at Object.open (x:1:2)', '    at Object.open (x:1:2)'],
    ['a code that nothing follows', 'refresh_token=1.AbC-def_ghi\nCAA50021 follows', 'CAA50021 follows'],
    ['a code that is a number', 'access_token=abcdef123\n3399614476 was told', '3399614476 was told'],
    ['a word and a code', 'password: Sommer2024!\nFehler CAA50021', 'Fehler CAA50021'],
    [
      'a header in small letters',
      `Authorization: Bearer abcdefghijklmnop\nclient-request-id: ${guid(920)}`,
      `client-request-id: ${guid(920)}`,
    ],
    [
      'the version of an answer',
      'Authorization: Bearer abcdefghijklmnop\nHTTP/1.1 401 Unauthorized',
      'HTTP/1.1 401 Unauthorized',
    ],
    ['another variable', 'USERNAME=glohse\nOS=Windows_NT', 'OS=Windows_NT'],
  ])('ends before a line that begins with %s', (_title, text, line) => {
    expect(redact(text).split(/\r?\n/)[1]).toBe(line);
  });

  test.each([
    [
      'a list of the registry',
      '    DefaultUserName    REG_SZ    kasse\n    DefaultDomainName    REG_SZ    LANGBACK',
      ['kasse', 'LANGBACK'],
    ],
    ['the text of an event', 'Level:         Error\nComputer:      NB-EVOGEL\nDescription: x', ['EVOGEL']],
    ['a password of the registry', '    DefaultPassword    REG_SZ    brot4alle', ['brot4']],
    ['a password that is made secure', 'ConvertTo-SecureString "Winter!2023x" -AsPlainText', ['Winter']],
    ['a path with UNC in small letters', '\\\\?\\unc\\srv-fs2\\daten', ['fs2']],
    ['an answer of whoami', 'PS> whoami\nkontornord\\jpetersen\n', ['petersen', 'kontornord']],
  ])('is found in %s', (_title, text, secrets) => {
    for (const secret of secrets) expect(redact(text)).not.toContain(secret);
  });

  test('is the same for one person, whatever stands in front of the address', () => {
    const address = 'gita.lohse@hafenmarkt.de';
    const name = redact(address);
    expect(redact(`upn=${address}`)).toBe(`upn=${name}`);
    expect(redact(`?login_hint=${encodeURIComponent(address)}&x=1`)).toBe(`?login_hint=${name}&x=1`);
    expect(redact(`%22${encodeURIComponent(address)}%22`)).toBe(`%22${name}%22`);
  });
});

describe('a value behind a label ends', () => {
  test.each([
    [
      'before the next label of a list',
      'User Name : anna, Host Name : KASSE, Error : 0xCAA20003',
      ', Error : 0xCAA20003',
    ],
    ['before a code', 'User Name : anna, AADSTS50126: wrong password', ', AADSTS50126: wrong password'],
    ['before a code, behind a semicolon', 'Device Name : KASSE; AADSTS50126', '; AADSTS50126'],
    [
      'before the next label',
      'Realm: kasse.example Error: 3399614476 (0xCAA2000C)',
      ' Error: 3399614476 (0xCAA2000C)',
    ],
    ['before a code without a comma', 'Device Name : KASSE (0x80180014)', ' (0x80180014)'],
    [
      'before what it is about',
      'UserName: anna failed with error 0xCAA70004',
      ' failed with error 0xCAA70004',
    ],
    [
      'before the next label in quotes',
      "'TenantName : Anna', `TenantId : x`, 'Idp : login.windows.net'],",
      ", 'Idp : login.windows.net'],",
    ],
    ['before the next column', 'Device Name : KASSE   State : up', '   State : up'],
    [
      'with its line, behind dots',
      '   Host Name . . . . : KASSE\n   Node Type . . . . : Hybrid',
      '\n   Node Type . . . . : Hybrid',
    ],
  ])('%s', (_title, text, end) => {
    const redacted = redact(text);
    expect(redacted).not.toMatch(/anna|KASSE/i);
    expect(redacted.endsWith(end)).toBe(true);
  });
});

describe('our own words', () => {
  const sentences = (words: object): string[] =>
    Object.values(words).flatMap((word) => (typeof word === 'string' ? [word] : sentences(word)));

  test('say the same after redaction', () => {
    const changed = [...sentences(main), ...facts.map(({ statement }) => statement)].filter(
      (words) => redact(words) !== words,
    );
    expect(changed).toEqual([]);
  });
});

describe('pseudonyms', () => {
  test('are the same for the same person, however written, and differ between people', () => {
    const [plain, encoded, escaped, other] = [
      'anna@x.example',
      'anna%40x.example',
      'ANNA\\u0040x.example',
      'bert@x.example',
    ].map(redact);
    expect(plain).toMatch(/^user#[0-9a-f]{8}$/);
    expect([encoded, escaped]).toEqual([plain, plain]);
    expect(other).not.toBe(plain);
  });

  test('differ between reports', () => {
    expect(createRedactor({ salt: 'salt' })('anna@x.example')).not.toBe(redact('anna@x.example'));
  });

  test('keep JSON readable', () => {
    const document = {
      a: 'line\nanna@x.example',
      b: 'C:\\Users\\anna\\x',
      c: 'Authorization: Bearer abcdefghijklmnop',
      d: 'Cookie: a="b"\r\nnext',
    };
    const read: unknown = JSON.parse(redact(JSON.stringify(document)));
    expect(Object.keys(read as object)).toEqual(['a', 'b', 'c', 'd']);
  });

  test('a name that is an ordinary word is left alone', () => {
    const text = createRedactor({ salt: 'x', names: { users: ['user', 'Admin', 'a', '42'] } })(
      'user lane, admin lane, a 42',
    );
    expect(text).toBe('user lane, admin lane, a 42');
  });
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    'anna@x.example',
    'user#1a2b3c4d',
    '#',
    '@',
    '%40',
    '%',
    '.',
    '\\',
    '\\\\',
    'Users',
    '/',
    'eyJ',
    'Authorization: ',
    'Bearer ',
    'S-1-5-21-1-2-3-4',
    correlation,
    guid(3),
    '10.1.2.3',
    '::',
    '"',
    ' ',
    '\n',
    'Jürgen',
    'KASSE-04',
    'aB1'.repeat(15),
    'Cookie=',
    "'",
    '\\u0040',
    '\\n',
    'a-',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 120 }),
    fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join('')),
  );

  test('is redacted once and for all', () => {
    fc.assert(
      fc.property(text, (raw) => {
        const once = redact(raw);
        expect(redact(once)).toBe(once);
      }),
      { numRuns: 3000 },
    );
  });

  // A rule that takes the square of the length does not end within the limit.
  test.each([
    'a',
    'a.',
    '%40',
    'a@',
    '\\',
    '0:',
    '1.',
    'eyJ',
    'aB1',
    '/Users/',
    'S-1-',
    '-',
    "'a",
    '%',
    'Cookie:',
    'a%',
    '\\u00fc',
    'ff-',
    '/home/a ',
  ])(
    'of a megabyte of %j is redacted once and for all, and comes to an end',
    { timeout: 60_000 },
    (piece) => {
      const once = redact(piece.repeat(1_000_000 / piece.length));
      expect(redact(once)).toBe(once);
    },
  );
});

test('what stands behind a pseudonym is told apart from it, whatever its digits', () => {
  for (let salt = 0; salt < 50; salt++) {
    const redactSalted = createRedactor({ salt: String(salt) });
    for (const rest of [':target', ':authorization', ' 1234567']) {
      const redacted = redactSalted(`for anna@contoso.com${rest}`);
      expect(redacted).toMatch(new RegExp(`^for user#[0-9a-f]{8}${rest}$`));
      expect(redactSalted(redacted)).toBe(redacted);
    }
  }
});
