import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { listFiles } from '../set-up/fingerprint.mjs';

/** What ships of a folder of PowerShell: scripts, modules and manifests, and none of their tests. */
const isShippedScript = (/** @type {string} */ file) => /\.(ps1|psm1|psd1)$/.test(file);

/**
 * SHA-256 of every shipped script by its path inside the folder: the list that the packaged app compares its scripts
 * with before it elevates one.
 *
 * @param {string} folder
 * @returns {Record<string, string>}
 */
export function hashScripts(folder) {
  const files = listFiles(folder, ['.'], isShippedScript);
  return Object.fromEntries(
    files.map((file) => [
      file.replace(/^\.\//, ''),
      createHash('sha256')
        .update(readFileSync(path.join(folder, file)))
        .digest('hex'),
    ]),
  );
}
