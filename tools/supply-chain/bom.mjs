import { createHash } from 'node:crypto';

/** @typedef {import('./bundled.mjs').BundledPackage} BundledPackage */
/** @typedef {import('./runtime.mjs').Runtime} Runtime */

/**
 * The bill of materials of a package, as CycloneDX 1.6 (https://cyclonedx.org/docs/1.6/json/). The same parts give the
 * same bytes: no time stands in it, and its serial number is made of what it lists.
 *
 * @param {{ name: string, version: string, licence: string }} product
 * @param {readonly BundledPackage[]} bundled
 * @param {Runtime} runtime
 */
export function makeBom(product, bundled, runtime) {
  const productRef = purl(product.name, product.version);
  const components = [...runtimeComponents(runtime), ...bundled.map(bundledComponent)];
  const parts = components.map((component) => component['bom-ref']);
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${uuidOf(JSON.stringify([productRef, components]))}`,
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': productRef,
        name: product.name,
        version: product.version,
        purl: productRef,
        licenses: [{ license: { id: product.licence } }],
      },
    },
    components,
    dependencies: [{ ref: productRef, dependsOn: parts }, ...parts.map((ref) => ({ ref }))],
  };
}

/** @param {string} name @param {string} version @see https://github.com/package-url/purl-spec */
const purl = (name, version) => `pkg:npm/${name.replace('@', '%40')}@${encodeURIComponent(version)}`;

/** @param {BundledPackage} part */
function bundledComponent({ name, version, licence, homepage, integrity }) {
  const [scope, bare] = name.startsWith('@') ? name.split('/') : [undefined, name];
  return {
    type: 'library',
    'bom-ref': purl(name, version),
    ...(scope !== undefined && { group: scope }),
    name: bare ?? name,
    version,
    purl: purl(name, version),
    licenses: [{ expression: licence }],
    ...(integrity !== '' && { hashes: [hashOf(integrity)] }),
    ...(homepage !== '' && { externalReferences: [{ type: 'website', url: homepage }] }),
  };
}

/** @param {string} integrity of npm: the algorithm, a dash and base64 */
function hashOf(integrity) {
  const [algorithm, content] = /** @type {[string, string]} */ (integrity.split('-', 2));
  return {
    alg: algorithm.toUpperCase().replace('SHA', 'SHA-'),
    content: Buffer.from(content, 'base64').toString('hex'),
  };
}

/** @param {Runtime} runtime */
function runtimeComponents({ electron, chromium, node }) {
  /** @param {string} name @param {string | null} version @param {string} type @param {string} reference @param {string} expression */
  const component = (name, version, type, reference, expression) => ({
    type,
    'bom-ref': reference,
    name,
    // Where it could not be asked nothing stands here, rather than a guess.
    ...(version !== null && { version }),
    purl: reference,
    licenses: [{ expression }],
  });
  const nodeReference = `pkg:generic/node.js${node === null ? '' : `@${node}`}`;
  return [
    component('electron', electron, 'framework', purl('electron', electron), 'MIT'),
    component('chromium', chromium, 'framework', `pkg:generic/chromium@${chromium}`, 'BSD-3-Clause'),
    component('node.js', node, 'platform', nodeReference, 'MIT'),
  ];
}

/** A UUID (RFC 9562, version 8) made of a text. @param {string} text */
function uuidOf(text) {
  const bytes = createHash('sha256').update(text).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
