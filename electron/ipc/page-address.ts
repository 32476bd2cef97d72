/** The scheme and the one host our page lives under. */
export const pageScheme = 'app';
const pageHost = 'ui';

/** The address of the wizard. */
export const pageAddress = `${pageScheme}://${pageHost}/index.html`;

/**
 * Whether an address is ours. Scheme and host are compared one by one because a custom scheme has no origin in
 * Node's URL class: `new URL('app://ui/').origin` is the string "null", and so is that of every other custom scheme.
 */
export function isOurPage(address: string): boolean {
  try {
    const url = new URL(address);
    return (
      url.protocol === `${pageScheme}:` && url.host === pageHost && url.username === '' && url.password === ''
    );
  } catch {
    return false;
  }
}
