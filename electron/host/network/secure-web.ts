import { X509Certificate } from 'node:crypto';
import { request } from 'node:https';
import { rootCertificates, TLSSocket } from 'node:tls';
import type { HostClock } from '../host';
import type { DatedExchange } from '../time/http-date';
import type { LookupFunction } from './lookup';

/** What one HTTPS request by name told, whether or not this PC's clock finds the certificate valid. */
export interface SecureAnswer extends DatedExchange {
  readonly issuer: string;
  /** ISO 8601 in UTC. */
  readonly validFrom: string;
  readonly validTo: string;
  /** False for a captive portal that shows its own certificate. */
  readonly nameMatches: boolean;
  /** The certificate leads to a public root, dates left aside: nobody in between reads along. */
  readonly publiclyIssued: boolean;
  /** Why this PC would refuse the certificate, e.g. `CERT_NOT_YET_VALID`; null when it would not. */
  readonly objection: string | null;
}

/** Asks `https://<name>/` for its head. Rejects when no TLS server answers. */
export type AskSecurely = (name: string, signal: AbortSignal) => Promise<SecureAnswer>;

/**
 * Asks over a socket of its own instead of the browser's stack, because that tells neither issuer nor dates and refuses
 * outright when the clock is wrong. Nothing is sent but a request for `/`, and what comes back is only evidence, so
 * the certificate is looked at rather than enforced. A network that allows nothing but its proxy gives no answer here.
 */
export function createSecureAsker(
  clock: Pick<HostClock, 'wall' | 'monotonic'>,
  { port = 443, lookup }: { readonly port?: number; readonly lookup?: LookupFunction } = {},
): AskSecurely {
  return (name, signal) =>
    new Promise((resolve, reject) => {
      const sentAt = clock.wall();
      const begun = clock.monotonic();
      const asking = request(
        {
          host: name,
          port,
          method: 'HEAD',
          path: '/',
          rejectUnauthorized: false,
          agent: false,
          signal,
          ...(lookup && { lookup }),
        },
        (response) => {
          const answeredAt = clock.monotonic();
          response.resume();
          // What is thrown in here, nobody else would catch: a stranger's certificate may hold anything.
          try {
            const { certificate, objection } = lookAt(response.socket);
            resolve({
              ...describeCertificate(certificate, name),
              objection,
              sentAt,
              elapsed: Number(answeredAt - begun) / 1e6,
              answeredAt,
              date: response.headers.date ?? null,
              age: response.headers.age ?? null,
            });
          } catch (error) {
            reject(error);
          }
        },
      );
      asking.on('error', reject);
      asking.end();
    });
}

function lookAt(socket: unknown): { certificate: X509Certificate; objection: string | null } {
  const certificate = socket instanceof TLSSocket ? socket.getPeerX509Certificate() : undefined;
  if (!(socket instanceof TLSSocket) || certificate === undefined) {
    throw new Error('the server showed no certificate');
  }
  return { certificate, objection: objectionOf(socket) };
}

function describeCertificate(certificate: X509Certificate, name: string) {
  return {
    issuer: certificate.issuer.split('\n').reverse().join(', '),
    validFrom: readDate(certificate.validFrom),
    validTo: readDate(certificate.validTo),
    nameMatches: certificate.checkHost(name) !== undefined,
    publiclyIssued: endsInPublicRoot(certificate),
  };
}

/** A certificate may hold a date that no calendar has, which Node hands over as `Bad time value`. */
function readDate(text: string): string {
  const date = new Date(text);
  if (Number.isNaN(date.getTime())) throw new Error(`a certificate with an unreadable date: ${text}`);
  return date.toISOString();
}

/** Node types this as an Error and hands over a code, `CERT_HAS_EXPIRED` for instance, or an Error. */
function objectionOf(socket: TLSSocket): string | null {
  const objection: unknown = socket.authorizationError;
  if (objection instanceof Error) return 'code' in objection ? String(objection.code) : objection.message;
  return socket.authorized ? null : String(objection ?? 'refused');
}

const longestChain = 8;

/**
 * Follows a certificate up the chain its server sent to one of Node's built-in public roots, checking every signature
 * and leaving all dates aside. OpenSSL's own verdict cannot be used for this: of several problems it reports only the
 * last, so an expired certificate may also be a forged one. An organisation's own root (inspected TLS) is not among the
 * built-in ones. Name constraints and revocation are not looked at: the answer supports a time, it protects no secret.
 */
export function endsInPublicRoot(leaf: X509Certificate, roots = publicRoots()): boolean {
  let certificate = leaf;
  for (let depth = 0; depth < longestChain; depth++) {
    if (roots.some((root) => isIssuedBy(certificate, root))) return true;
    const issuer = certificate.issuerCertificate;
    if (issuer === undefined || !isIssuedBy(certificate, issuer)) return false;
    certificate = issuer;
  }
  return false;
}

function isIssuedBy(certificate: X509Certificate, issuer: X509Certificate): boolean {
  return issuer.ca && certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
}

let parsedRoots: X509Certificate[] | undefined;

/** Parsed when first needed: it takes longer than anything else at start would. */
function publicRoots(): X509Certificate[] {
  parsedRoots ??= rootCertificates.map((root) => new X509Certificate(root));
  return parsedRoots;
}
