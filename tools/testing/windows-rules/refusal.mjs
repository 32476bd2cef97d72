import { constants } from 'node:os';

/** What Node says of the codes with which Windows refuses. */
const texts = /** @type {Record<string, string>} */ ({
  EBUSY: 'resource busy or locked',
  EISDIR: 'illegal operation on a directory',
  ENOENT: 'no such file or directory',
  EPERM: 'operation not permitted',
});

/**
 * An error as Node makes it where Windows refuses.
 * @param {'EBUSY' | 'EISDIR' | 'ENOENT' | 'EPERM'} code
 * @param {string} syscall
 * @param {string} [path] left out for what was asked of a handle
 * @param {string} [dest]
 */
export function refusal(code, syscall, path, dest) {
  const names = path === undefined ? '' : ` '${path}'${dest === undefined ? '' : ` -> '${dest}'`}`;
  const error = new Error(`${code}: ${texts[code]}, ${syscall}${names}`);
  const places = path === undefined ? {} : dest === undefined ? { path } : { path, dest };
  return Object.assign(error, { errno: -(constants.errno[code] ?? 0), code, syscall, ...places });
}
