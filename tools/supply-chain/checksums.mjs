import { createHash } from 'node:crypto';
import { createReadStream, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';

/**
 * Writes `SHA256SUMS` beside the files, as `sha256sum --check` reads it.
 *
 * @param {string} folder
 * @param {readonly string[]} names of files in it
 */
export async function writeChecksums(folder, names) {
  const lines = [];
  for (const name of [...names].sort()) lines.push(`${await sha256Of(path.join(folder, name))}  ${name}\n`);
  writeFileSync(path.join(folder, 'SHA256SUMS'), lines.join(''));
}

/** @param {string} file */
export async function sha256Of(file) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
