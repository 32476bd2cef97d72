/** Programs and services that have numbers and words of their own for what failed. */
const names = [
  ...['discord(?:app)?', 'slack', 'zoom', 'webex', 'gotomeeting', 'teamviewer', 'anydesk', 'telegram'],
  ...['wechat', 'weixin', 'instagram', 'spotify', 'netflix', 'steam', 'roblox', 'valorant', 'nintendo'],
  ...['playstation', 'ps[345]', 'xbox\\s360', 'windows\\sphone', 'zune', 'apple\\sid'],
  ...['paypal', 'stripe', 'twilio', 'salesforce', 'servicenow', 'quickbooks', 'datev', 'wiso', 'sap'],
  ...['keycloak', 'auth0', 'okta', 'duo', 'globalprotect', 'pan-os', 'adobe', 'autocad', 'autodesk'],
  ...['oracle', 'mysql', 'mongodb', 'postgres(?:ql)?', 'kubernetes', 'aws'],
];
/** How they are written in what a program noted. */
const marks = ['googleapis', 'accounts\\.google', 'amazonaws', 'errmsg\\b'];
const others = new RegExp(`\\b(?:(?:${names.join('|')})\\b|${marks.join('|')})`, 'i');
const microsofts =
  /AADSTS|microsoft|\bmsal|azure|\bentra|\baad|office|outlook|\bteams\b|login\.windows\.net|(?:0x)?caa[0-9a-f]{5}|correlation.{0,3}id/i;

/** Whether a text is about another service's answer: it names one, and nothing of Microsoft's. */
export function isOfOthers(text: string): boolean {
  return others.test(text) && !microsofts.test(text);
}
