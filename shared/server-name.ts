/** Names that mean this PC, its neighbours or nothing at all, whoever is asked for them (RFC 6761, 6762, 7686). */
const notOnTheInternet = ['localhost', 'local', 'invalid', 'onion', 'arpa'];

const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const namePattern = new RegExp(`^(?:${label}\\.)+(?!\\d+$)${label}$`);

/**
 * Whether a text is a full DNS name in lower case that may stand for a server of an organisation: several labels,
 * never an address, never this PC. International names stand in their ASCII form.
 */
export function isServerName(text: string): boolean {
  if (text.length > 253 || !namePattern.test(text)) return false;
  return !notOnTheInternet.includes(text.slice(text.lastIndexOf('.') + 1));
}
