import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';
import { inCheckout } from '../set-up/checkout.mjs';
import { runPackagingTool } from '../set-up/packaging-tools.mjs';

/*
 * Electron for Windows comes from a place that is out of reach on many build machines. What packaging does to it
 * (rename, icon, version, manifest, integrity hash, fuses, installers) can be tried on any 64-bit Windows program that
 * has the same marks. Ours is made by makensis, see build/windows/stand-in.nsi: it says what it is, and in rehearsals hands its
 * words to a Windows Node, so that whatever starts the app by its name starts something that answers.
 */

const manifest = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<assembly xmlns="urn:schemas-microsoft-com:asm.v1" manifestVersion="1.0">
  <trustInfo xmlns="urn:schemas-microsoft-com:asm.v3"><security><requestedPrivileges>
    <requestedExecutionLevel level="asInvoker" uiAccess="false"/>
  </requestedPrivileges></security></trustInfo>
</assembly>`;

/** Electron's fuses as it ships them: the sentinel, version 1, how many, and one character each. */
const fuseWire = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 9]),
  Buffer.from('101100011'),
]);

const resourceTypes = { data: 10, version: 16, manifest: 24 };
const english = 1033;
const unicode = 1200;

/** @param {Buffer} bytes */
const toArrayBuffer = (bytes) => Uint8Array.from(bytes).buffer;

/**
 * Makes a folder that electron-builder takes for an unpacked Electron for Windows.
 *
 * @param {string} folder
 * @param {string} version of the Electron it stands in for
 * @param {string} product its name
 */
export async function makeStandInElectron(folder, version, product) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(path.join(folder, 'resources'), { recursive: true });
  mkdirSync(path.join(folder, 'locales'));
  const program = path.join(folder, 'electron.exe');
  const script = inCheckout('build', 'windows', 'stand-in.nsi');
  await runPackagingTool('makensis', ['-V2', '-WX', `-DOUT_FILE=${program}`, `-DPRODUCT=${product}`, script]);
  const executable = NtExecutable.from(toArrayBuffer(readFileSync(program)), { ignoreCert: true });
  const resources = NtExecutableResource.from(executable);
  /** @type {readonly unknown[]} */
  const replaced = [resourceTypes.version, resourceTypes.manifest];
  resources.entries = resources.entries.filter((entry) => !replaced.includes(entry.type));

  const about = Resource.VersionInfo.createEmpty();
  about.lang = english;
  about.setFileVersion(`${version}.0`, english);
  about.setStringValues(
    { lang: english, codepage: unicode },
    { FileDescription: 'Stand-in for Electron', ProductName: 'Stand-in for Electron', FileVersion: version },
  );
  about.outputToResourceEntries(resources.entries);
  const common = { lang: english, codepage: unicode };
  resources.entries.push(
    { ...common, type: resourceTypes.manifest, id: 1, bin: toArrayBuffer(Buffer.from(manifest)) },
    // Real fuses lie among the constants; as a resource they survive that resources are written again.
    { ...common, type: resourceTypes.data, id: 99, bin: toArrayBuffer(fuseWire) },
  );
  resources.outputResource(executable);
  writeFileSync(program, Buffer.from(executable.generate()));
  writeFileSync(path.join(folder, 'version'), version);
  writeFileSync(path.join(folder, 'locales', 'en-US.pak'), '');
  copyFileSync(inCheckout('node_modules', 'electron', 'LICENSE'), path.join(folder, 'LICENSE'));
  writeFileSync(path.join(folder, 'LICENSES.chromium.html'), '<p>Comes with the real Electron.</p>\n');
}

/** What a person finds beside the program, who may have thought it was the app. */
export const standInNotice = `THERE IS NO APP IN THIS PACKAGE.

It was built where Electron for Windows could not be downloaded. A stand-in takes its place, so that everything else
(installers, the app's archive, scripts, icon, manifest, fuses, layout) can be looked at and tested. Build it again with
"npm run package" where Electron's download can be reached.
`;
