import { describe, expect, it } from 'vitest';
import { createRedactor } from '../redact';

/* Lists of labels and values, a line for each, as dsregcmd, systeminfo and Format-List print them. */

const redact = createRedactor({ salt: 'a' });

const telling = {
  'Device Name': 'KASSE-04',
  TenantName: 'Fabrikam Süd GmbH',
  'User Identity': 'anna@contoso.com',
  'Executing Account Name': 'CONTOSO\\anna',
  'Domain Name': 'sts.fabrikam.example',
  'Display Name': 'Anna Berg',
};
const harmless = {
  AzureAdJoined: 'YES',
  'Credential Type': 'Password',
  'Attempt Status': '0xc000006d',
  'Previous Prt Attempt': '2026-11-26 10:22:16 UTC',
  OS: 'Windows 11',
  Idp: 'login.windows.net',
};

describe('in a list', () => {
  const pairs = Object.entries(telling).flatMap(([label, value]) =>
    Object.entries(harmless).map(([next, kept]) => [label, value, next, kept] as const),
  );

  it.each(pairs)('%s : %s goes, and %s : %s stays as it is', (label, value, next, kept) => {
    for (const sign of [' : ', ': ', ' = ']) {
      for (const lineBreak of ['\n', '\r\n', '\n      ']) {
        const line = `${next}${sign}${kept}`;
        const text = ['Report', `${label}${sign}${value}`, line, `${label}${sign}${value}`, line].join(
          lineBreak,
        );
        const pseudonym = expect.stringMatching(/^(?:user|pc|org)#[0-9a-f]{8}$/);
        const lines = redact(text).split(lineBreak);
        expect(lines.map((one) => one.replace(`${label}${sign}`, ''))).toEqual([
          'Report',
          pseudonym,
          line,
          pseudonym,
          line,
        ]);
        expect(redact(lines.join(lineBreak))).toBe(lines.join(lineBreak));
      }
    }
  });

  it.each([
    ['Device Name : KAS\nSE-04\nOS : Windows 11', ['KAS', 'SE-04']],
    ['TenantName : Fabrikam\n   Süd GmbH\nAzureAdJoined : YES', ['Fabrikam', 'Süd']],
    ['Device\nName : KASSE-04', ['KASSE-04']],
    ['Device Na\nme : KASSE-04', ['KASSE-04']],
    ['Device Name\n : KASSE-04', ['KASSE-04']],
    ['Device Name :\n KASSE-04', ['KASSE-04']],
    ['2026-11-20 10:00:00 Display Name: Anna\nberg: refused', ['Anna', 'berg']],
    ['User Identity : anna@con\nToso.com : refused', ['anna', 'Toso']],
  ])('%j, cut by a break, tells nothing all the same', (text, names) => {
    for (const name of names) expect(redact(text)).not.toContain(name);
  });

  it('a telephone number behind any sign that is no letter goes without a label too', () => {
    expect(redact('ask _0049 170 1234567 now')).not.toContain('1234567');
  });
});
