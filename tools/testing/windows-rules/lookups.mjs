import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import { isIP } from 'node:net';
import { hostname } from 'node:os';

/*
 * Names as a PC without name servers sees them. Windows has two answers where others have one: a name that does not
 * exist is ENOTFOUND, one without an address ENOENT (libuv/libuv#2959). No test asks the computer's own name servers.
 */

/** Names that end like this exist and have no address. */
const withoutAddress = '.no-address.invalid';

/** @param {unknown} name */
function failureOf(name) {
  if (typeof name !== 'string' || name === '' || isIP(name) !== 0) return null;
  if (name === 'localhost' || name.endsWith('.localhost') || name === hostname()) return null;
  const code = name.endsWith(withoutAddress) ? 'ENOENT' : 'ENOTFOUND';
  const error = new Error(`getaddrinfo ${code} ${name}`);
  return Object.assign(error, {
    errno: code === 'ENOENT' ? -4058 : -3008,
    code,
    syscall: 'getaddrinfo',
    hostname: name,
  });
}

/** Sets the rules for names in force for this process, for good. */
export function installLookups() {
  const { lookup } = dns;
  const later = dns.promises.lookup;
  Object.assign(dns, {
    /** @param {string} name @param {any[]} rest */
    lookup: Object.assign((/** @type {any} */ name, /** @type {any[]} */ ...rest) => {
      const failed = failureOf(name);
      if (failed === null) return /** @type {any} */ (lookup)(name, ...rest);
      process.nextTick(rest.at(-1), failed);
      return {};
    }, lookup),
  });
  Object.assign(dns.promises, {
    lookup: async (/** @type {any} */ name, /** @type {any[]} */ ...rest) => {
      const failed = failureOf(name);
      if (failed !== null) throw failed;
      return /** @type {any} */ (later)(name, ...rest);
    },
  });
  syncBuiltinESMExports();
}
