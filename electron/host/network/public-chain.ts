import { X509Certificate } from 'node:crypto';
import { rootCertificates } from 'node:tls';

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
