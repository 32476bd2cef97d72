/** Signing in with the Windows ticket goes to Microsoft's own address, in the words of a federation server. */
const seamless = /https:\/\/autologon\.microsoftazuread-sso\.com\S{0,200}/gi;

/** Whether a text names the protocol or a path of a federation server. */
export function namesFederation(text: string): boolean {
  return /\/adfs\/|wstrust|ws-trust|saml1?_?1?-bearer|usernamemixed|windowstransport|\bMSIS\d{4}\b/i.test(
    text.replace(seamless, ''),
  );
}

/** What event 1088 begins with in any language, and behind it the fault: `WSTrust response error: InvalidScope`. */
const trustAnswer =
  /(?<![\p{L}\p{N}/.])[Ww][Ss]-?[Tt]rust(?:[\s-][\p{L}\s'\u2019-]{0,40})?\s?:\s{0,4}((?:[A-Z][a-z]+){2,6}(?![A-Za-z]))?/u;
/** The same as the server sent it. */
const soapFault = /<(?:\w{1,8}:)?fault>|ws-sx\/ws-trust/i;
const faultCode = />\s{0,4}\w{1,8}:((?:[A-Z][a-z]+){2,6})\s{0,4}</;

/** Whether a text is the answer of a federation server to Windows' own sign-in, as event 1088 holds it. */
export function isTrustAnswer(text: string): boolean {
  return trustAnswer.test(text) || soapFault.test(text);
}

/**
 * The name of what a federation server answered when it refused: a number of AD FS, of the foundation below it, or
 * the fault of WS-Trust. Null where a text has none.
 *
 * @example faultOf('WSTrust response error: InvalidScope Error description: ID3082: …') is ID3082
 */
export function faultOf(text: string): string | null {
  const ofAdfs = /(?<![0-9a-z])MSIS\d{4}(?![0-9a-z])/i.exec(text)?.[0];
  if (ofAdfs) return ofAdfs.toUpperCase();
  if (!isTrustAnswer(text)) return null;
  const ofFoundation = /(?<![0-9A-Za-z])ID\d{4}(?![0-9A-Za-z])/.exec(text)?.[0];
  return ofFoundation ?? trustAnswer.exec(text)?.[1] ?? faultCode.exec(text)?.[1] ?? null;
}
