import { execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSecureAsker, endsInPublicRoot } from './secure-web';

const hasOpenssl = (() => {
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

let folder = '';
const file = (name: string) => join(folder, name);
const certificate = (name: string) => new X509Certificate(readFileSync(file(`${name}.pem`)));

/** Makes a certificate in the file `subject`, signed by `issuer` (itself when they are the same). */
function issue(
  subject: string,
  issuer: string,
  extensions: string,
  { days = 30, name = subject }: { days?: number; name?: string } = {},
) {
  const openssl = (...options: string[]) => execFileSync('openssl', options, { stdio: 'ignore' });
  openssl('ecparam', '-genkey', '-name', 'prime256v1', '-noout', '-out', file(`${subject}.key`));
  writeFileSync(file(`${subject}.ext`), extensions);
  openssl(
    'req',
    '-new',
    '-key',
    file(`${subject}.key`),
    '-subj',
    `/CN=${name}`,
    '-out',
    file(`${subject}.csr`),
  );
  const signer =
    subject === issuer
      ? ['-signkey', file(`${subject}.key`)]
      : ['-CA', file(`${issuer}.pem`), '-CAkey', file(`${issuer}.key`), '-CAcreateserial'];
  openssl(
    'x509',
    '-req',
    '-in',
    file(`${subject}.csr`),
    ...signer,
    '-extfile',
    file(`${subject}.ext`),
    '-days',
    `${days}`,
    '-out',
    file(`${subject}.pem`),
  );
}

/** Without these two, names and signatures alone tell certificates apart. */
const noKeyIds = 'subjectKeyIdentifier=none\nauthorityKeyIdentifier=none\n';
const authority = `basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign\n${noKeyIds}`;
const forName = `basicConstraints=CA:FALSE\nsubjectAltName=DNS:localhost\n${noKeyIds}`;

describe.skipIf(!hasOpenssl)('a look at a TLS server (skipped without openssl)', { timeout: 30_000 }, () => {
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'certificates-'));
    issue('root', 'root', authority);
    issue('middle', 'root', authority);
    issue('leaf', 'middle', forName);
    issue('expired', 'middle', forName, { days: -1 });
    issue('stranger', 'stranger', authority);
    issue('forged', 'stranger', forName);
    issue('pretender', 'leaf', forName);
    issue('namesake', 'namesake', authority, { name: 'middle' });
    issue('mimic', 'namesake', forName);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Serves TLS with a chain, asks `localhost` once, and returns what was seen. */
  async function look(chain: string[], key = chain[0] ?? '') {
    const cert = chain.map((name) => readFileSync(file(`${name}.pem`), 'utf8')).join('');
    const server = createServer({ key: readFileSync(file(`${key}.key`)), cert }, (request, response) => {
      response
        .writeHead(request.method === 'HEAD' ? 200 : 405, { date: 'Tue, 14 Apr 2026 09:30:00 GMT', age: '3' })
        .end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const clock = { wall: () => 1234, monotonic: () => process.hrtime.bigint() };
    try {
      return await createSecureAsker(clock, { port: (server.address() as AddressInfo).port })(
        'localhost',
        new AbortController().signal,
      );
    } finally {
      server.close();
    }
  }

  it('tells issuer, dates, name, time and what this PC would object to', async () => {
    const seen = await look(['leaf', 'middle']);
    expect(seen).toMatchObject({
      issuer: 'CN=middle',
      nameMatches: true,
      publiclyIssued: false,
      date: 'Tue, 14 Apr 2026 09:30:00 GMT',
      age: '3',
      sentAt: 1234,
      validFrom: new Date(certificate('leaf').validFrom).toISOString(),
      validTo: new Date(certificate('leaf').validTo).toISOString(),
    });
    expect(seen.objection).toMatch(/^(UNABLE|SELF)/);
    expect(seen.elapsed).toBeGreaterThan(0);
  });

  it('sees that a certificate is for somebody else', async () => {
    expect(await look(['stranger'])).toMatchObject({ nameMatches: false, issuer: 'CN=stranger' });
  });

  it('looks at an expired certificate too', async () => {
    expect(Date.parse((await look(['expired', 'middle'])).validTo)).toBeLessThan(Date.now());
  });

  it('refuses a certificate whose date no calendar has, and nothing else happens', async () => {
    const lines = readFileSync(file('stranger.pem'), 'latin1')
      .split('\n')
      .filter((line) => !line.startsWith('-'));
    const der = Buffer.from(lines.join(''), 'base64');
    // The first UTCTime, YYMMDDhhmmssZ: a thirteenth month.
    der.write('13', der.indexOf(Buffer.from([0x17, 0x0d])) + 4, 'latin1');
    const text = `-----BEGIN CERTIFICATE-----\n${der.toString('base64')}\n-----END CERTIFICATE-----\n`;
    writeFileSync(file('undated.pem'), text);
    await expect(look(['undated'], 'stranger')).rejects.toThrow(/unreadable date/);
  });

  it('fails where nobody answers, or not in TLS', async () => {
    const ask = createSecureAsker({ wall: Date.now, monotonic: () => process.hrtime.bigint() }, { port: 1 });
    await expect(ask('127.0.0.1', new AbortController().signal)).rejects.toThrow(/ECONNREFUSED/);
  });

  describe('and at where its certificate leads', () => {
    /** The leaf as a connection hands it over: with the rest of the chain behind it. */
    const asSent = (leaf: X509Certificate, issuer?: X509Certificate) =>
      Object.defineProperty(leaf, 'issuerCertificate', { value: issuer, configurable: true });
    const roots = () => [certificate('root')];

    it('trusts a chain up to a known root, through what the server sent, whatever its dates', () => {
      expect(endsInPublicRoot(asSent(certificate('middle')), roots())).toBe(true);
      expect(endsInPublicRoot(asSent(certificate('leaf'), certificate('middle')), roots())).toBe(true);
      expect(endsInPublicRoot(asSent(certificate('expired'), certificate('middle')), roots())).toBe(true);
    });

    it.each([
      ['an issuer that was not sent', 'leaf', undefined],
      ['another issuer than its own', 'forged', 'middle'],
      ['an unknown root', 'forged', 'stranger'],
      ['itself', 'stranger', 'stranger'],
      ['a namesake of its issuer', 'mimic', 'middle'],
      ['a certificate that may not issue any', 'pretender', 'leaf'],
    ])('does not trust a certificate that leads to %s', (_what, leaf, issuer) => {
      const sent = issuer === undefined ? undefined : certificate(issuer);
      if (issuer === 'leaf' && sent !== undefined) asSent(sent, certificate('middle'));
      expect(endsInPublicRoot(asSent(certificate(leaf), sent), roots())).toBe(false);
    });

    it('knows the public roots', () => {
      expect(endsInPublicRoot(asSent(certificate('leaf'), certificate('middle')))).toBe(false);
    });
  });
});

if (!hasOpenssl) console.info('Skipped: the look at TLS servers; it needs openssl to make certificates.');
