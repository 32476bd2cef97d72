/** @typedef {import('./bundled.mjs').BundledPackage} BundledPackage */

/** Where a build puts them, beside its page, which shows them as the work of others. */
export const noticesFile = 'third-party-notices.txt';

/**
 * Whose work is in a package, with the licence of each: what most of those licences ask to be handed on. A text that
 * several share stands once.
 *
 * @param {readonly BundledPackage[]} bundled
 */
export function makeNotices(bundled) {
  /** @type {Map<string, BundledPackage[]>} */
  const byText = new Map();
  for (const part of bundled) {
    const text = part.licenceText === '' ? withoutText(part.licence) : part.licenceText;
    byText.set(text, [...(byText.get(text) ?? []), part]);
  }
  const sections = [...byText].map(([text, parts]) => [parts.map(describe).join('\n'), text].join('\n\n'));
  return `${[head, ...sections].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

const head = `Third-party notices

This program contains the work of others, listed below. Electron's licence and those of what is inside it (Chromium,
Node.js and others) lie beside the program, in LICENSE.electron.txt and LICENSES.chromium.html.`;

/** @param {BundledPackage} part */
const describe = ({ name, version, licence, homepage }) =>
  `${name} ${version} (${licence})${homepage === '' ? '' : ` - ${homepage}`}`;

/** @param {string} licence */
const withoutText = (licence) =>
  `The package states its licence as ${licence} and brings no text of it: https://spdx.org/licenses/${licence}.html`;
