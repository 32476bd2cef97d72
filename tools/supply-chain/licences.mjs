/*
 * Which licences a package may have. What we ship must be free to be handed on under MIT; of what only builds and tests,
 * it is enough that everybody may use it.
 */

const shipped = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD'];
const used = [
  ...shipped,
  'MPL-2.0',
  'BlueOak-1.0.0',
  'Python-2.0',
  'CC-BY-4.0',
  'CC0-1.0',
  'WTFPL',
  'Unlicense',
];

/**
 * Whether one of the ways in which an SPDX expression may be read is allowed.
 *
 * @param {string} expression of the kind "MIT", "(MIT OR Apache-2.0)" or "MIT AND ISC"
 * @param {'shipped' | 'used'} how
 */
export function isAllowed(expression, how) {
  const allowed = how === 'shipped' ? shipped : used;
  const bare = expression.replace(/^\((.*)\)$/, '$1');
  // Brackets inside are for a person to look at.
  return bare.split(' OR ').some((way) => way.split(' AND ').every((name) => allowed.includes(name)));
}
