import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRedactor } from './redact';

const names = {
  users: ['anna.berg', 'Jürgen', '佐藤'],
  computers: ['KASSE-04', 'srv-files'],
  organisations: ['Fabrikam', 'fabrikam.example'],
};
const correlation = '6f7a0b1c-1111-4222-8333-94a5b6c7d8e9';
const redact = createRedactor({ salt: 'pepper', names, keptIds: [correlation] });

const random = (seed: number, length: number, letters: string) =>
  Array.from(
    { length },
    (_, index) => letters[(seed * 7919 + index * index * 31 + index * 17) % letters.length],
  ).join('');
const base64url = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const hex = '0123456789abcdef';
const guid = (seed: number) =>
  [8, 4, 4, 4, 12].map((length, part) => random(seed + part * 101, length, hex)).join('-');

/** What is secret, and the text in which it stands alone. */
type Secret = readonly [kind: string, secret: string, text: string];

const seeds = Array.from({ length: 16 }, (_, index) => index + 1);
const corpus: Secret[] = seeds.flatMap((seed): Secret[] => {
  const person = `p${seed}.müller`;
  const ascii = `q${seed}-smith`;
  const domain = `corp${seed}.example`;
  const signature = random(seed, 43, base64url);
  const jwt = `eyJ0eXAiOiJKV1Qi${random(seed, 20, base64url)}.eyJ1cG4iOi${random(seed + 1, 60, base64url)}.${signature}`;
  const refresh = `0.A${random(seed, 60, base64url)}7aZ.${random(seed + 2, 80, base64url)}8bY`;
  const sid = `S-1-5-21-${1000000 + seed}-${2000000 + seed}-${3000000 + seed}-${1000 + seed}`;
  const id = guid(seed);
  return [
    ['address', person, `Signed in as ${person}@${domain}.`],
    ['address in quotes', ascii, `'${ascii}@${domain}'`],
    ['address with a tag', ascii, `mailto:${ascii}+teams@${domain}`],
    ['address without a dot', ascii, `${ascii}@corp`],
    ['percent-encoded address', ascii, `login_hint=${ascii}%40${domain}&x=1`],
    ['twice encoded address', ascii, `login_hint%3D${ascii}%2540${domain}`],
    ['JSON-escaped address', ascii, `{"upn":"${ascii}\\u0040${domain}"}`],
    ['HTML-escaped address', ascii, `<b>${ascii}&#64;${domain}</b>`],
    ['guest address', ascii, `${ascii}_${domain}#EXT#@fab${seed}.example`],
    [
      'address in a credential target',
      ascii,
      `LegacyGeneric:target=MicrosoftAccount:user=${ascii}@${domain}`,
    ],
    ['address in JSON with a line break', ascii, `{"text":"line\\n${ascii}@${domain}"}`],
    ['profile path', ascii, `C:\\Users\\${ascii}\\AppData\\Local`],
    ['profile path with a blank', `Q${seed} Smith`, `C:\\Users\\Q${seed} Smith\\AppData\\Local`],
    ['JSON-escaped profile path', ascii, `"C:\\\\Users\\\\${ascii}\\\\AppData"`],
    ['profile path as an address of a file', ascii, `file:///C:/Users/${ascii}/x`],
    ['percent-encoded profile path', ascii, `C%3A%5CUsers%5C${ascii}%5CAppData`],
    ['profile path at the end', ascii, `ENOENT: /home/${ascii}`],
    ['server after a profile path', `filer${seed}`, `/home/${ascii} \\\\filer${seed}\\share$`],
    ['SID', sid, `UserSid=${sid};`],
    ['SID of an account of Entra', `${seed}234567-9-8-7`, `S-1-12-1-${seed}234567-9-8-7`],
    ['IPv4', `10.${seed}.77.3`, `from 10.${seed}.77.3:443`],
    ['IPv6', `2001:db8:${seed}::7`, `[2001:db8:${seed}::7]`],
    ['hardware address', `0a-1b-2c-3d-4e-${10 + seed}`, `MAC 0a-1b-2c-3d-4e-${10 + seed}`],
    ['web token', signature, `token ${jwt} end`],
    ['web token that was cut off', jwt.slice(16, 60), jwt.slice(0, 70)],
    ['authorization header', signature, `Authorization: Bearer ${jwt}\r\nAccept: */*`],
    ['authorization header in JSON', signature, `{"Authorization":"Bearer ${jwt}","Accept":"*/*"}`],
    ['basic authorization', `dXNlcjpwYXNz${seed}QUJD`, `proxy-authorization: Basic dXNlcjpwYXNz${seed}QUJD`],
    ['cookie header', `short${seed}`, `Cookie: a=b; ESTSAUTH=short${seed}; c=d`],
    ['cookie that is set', `short${seed}`, `Set-Cookie: id=short${seed}; HttpOnly`],
    ['refresh token', refresh.slice(6, 50), `grant ${refresh}`],
    ['refresh token by name', `rt${seed}`, `refresh_token=rt${seed}&x=1`],
    ['password in JSON', `hunter${seed}`, `{"password": "hunter${seed}"}`],
    [
      'base64 key',
      random(seed, 50, `${base64url}+/`).replaceAll('_', '/'),
      `key ${random(seed, 50, `${base64url}+/`).replaceAll('_', '/')}aB1==`,
    ],
    ['thumbprint', random(seed, 40, hex), `Thumbprint : ${random(seed, 40, hex)}`],
    ['tenant id', id, `https://login.microsoftonline.com/${id}/oauth2/token`],
    ['tenant id in braces', id, `TenantId={${id.toUpperCase()}}`],
    ['name of a PC', `DESKTOP-A${seed}B7Q`, `on DESKTOP-A${seed}B7Q now`],
    ['server of a network path', `filer${seed}`, `\\\\filer${seed}\\share$`],
  ];
});

const known: Secret[] = [
  ...names.users.map(
    (name): Secret => ['user name', name, `CORP\\${name} and ${name.toUpperCase()}, (${name})`],
  ),
  ...names.computers.map((name): Secret => ['PC name', name, `host=${name}; ${name}.corp`]),
  ...names.organisations.map((name): Secret => ['organisation', name, `Connected to ${name}`]),
  ['user name in ASCII JSON', 'rgen', '{"name":"J\\u00fcrgen"}'],
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
  ])('leaves %s as it is', (text) => {
    expect(redact(text)).toBe(text);
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
