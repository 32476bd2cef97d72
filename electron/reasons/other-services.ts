/** Services that have numbers and words of their own for what failed, and are asked by many programs. */
const others =
  /\bdiscord|googleapis|accounts\.google|salesforce|keycloak|twilio|wechat|weixin|\berrmsg\b|\bgithub\.com|\bslack\b|\bokta\.com|auth0|amazonaws|\bstripe\b/i;
const microsofts =
  /AADSTS|microsoft|\bmsal|azure|entra|\baad|office|outlook|\bteams\b|0x?caa|correlation.{0,3}id/i;

/** Whether a text is about another service's answer: it names one, and nothing of Microsoft's. */
export function isOfOthers(text: string): boolean {
  return others.test(text) && !microsofts.test(text);
}
