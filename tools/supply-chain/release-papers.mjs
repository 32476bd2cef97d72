import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inCheckout } from '../set-up/checkout.mjs';
import { makeBom } from './bom.mjs';
import { readBundledPackages } from './bundled.mjs';
import { sha256Of, writeChecksums } from './checksums.mjs';
import { noticesFile } from './notices.mjs';
import { pinnedElectron, readRuntime } from './runtime.mjs';
import { makeWingetManifests } from './winget.mjs';

/* What belongs to a package besides the program: whose work is in it, and by what it is known. */

const about = JSON.parse(readFileSync(inCheckout('package.json'), 'utf8'));

/** Their names inside a package. */
const papers = { bom: 'sbom.cdx.json', notices: 'THIRD_PARTY_NOTICES.txt' };

/**
 * Writes what a package carries: the bill of materials and the notices.
 *
 * @param {string} built The folder of the build, relative to the checkout.
 * @param {string} folder Where to, relative to the checkout.
 * @returns {Promise<{ from: string, to: string }[]>} As electron-builder takes more files.
 */
export async function writePapers(built, folder) {
  const bundled = readBundledPackages(built);
  const { name, version, license } = about;
  const bom = makeBom({ name, version, licence: license }, bundled, await readRuntime(pinnedElectron()));
  mkdirSync(inCheckout(folder), { recursive: true });
  writeFileSync(inCheckout(folder, papers.bom), `${JSON.stringify(bom, null, 2)}\n`);
  const notices = readFileSync(inCheckout(built, 'renderer', noticesFile), 'utf8');
  writeFileSync(inCheckout(folder, papers.notices), notices.replaceAll('\n', '\r\n'));
  return Object.values(papers).map((file) => ({ from: `${folder}/${file}`, to: file }));
}

/**
 * Puts beside the packages what a release publishes with them: bill of materials, hashes of the scripts, winget's
 * manifests where it is known from where people will download, and the checksums of all files.
 *
 * @param {object} release
 * @param {string} release.folder Of the packages; everything in it is summed up.
 * @param {string} release.papersFolder Where `writePapers` has written.
 * @param {string} release.hashes The list of hashes of the scripts.
 * @param {string | undefined} release.url Where the files of this release will lie.
 * @param {string} release.date
 */
export async function publishPapers({ folder, papersFolder, hashes, url, date }) {
  copyFileSync(path.join(papersFolder, papers.bom), path.join(folder, papers.bom));
  copyFileSync(hashes, path.join(folder, 'script-hashes.json'));
  const isSetup = /-win-(x64|arm64)-setup\.exe$/;
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.yaml')))
    rmSync(path.join(folder, file));
  const setups = readdirSync(folder).filter((file) => isSetup.test(file));
  if (url === undefined || url === '') {
    console.log(
      'NO WINGET MANIFEST: the environment variable RELEASE_URL says from where people will download.',
    );
  } else {
    const installers = [];
    for (const file of setups) {
      const architecture = /** @type {'x64' | 'arm64'} */ (isSetup.exec(file)?.[1]);
      installers.push({ architecture, file, sha256: await sha256Of(path.join(folder, file)) });
    }
    const product = {
      name: about.productName,
      publisher: about.author,
      description: about.description,
      licence: about.license,
    };
    const manifests = makeWingetManifests({ version: about.version, date, url, product, installers });
    for (const [file, text] of Object.entries(manifests)) writeFileSync(path.join(folder, file), text);
  }
  await writeChecksums(
    folder,
    readdirSync(folder).filter((file) => file !== 'SHA256SUMS'),
  );
}
