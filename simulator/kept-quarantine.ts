import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { Scenario } from '../shared/scenario';

type Quarantine = NonNullable<Scenario['quarantine']>;

/** What stands in saved files for the folder of a simulated PC, which is another one at the next start. */
const placeholder = '{run folder}';

const quarantineIn = (runFolder: string) =>
  join(runFolder, 'profile', 'AppData', 'Local', 'SignInRepair', 'Quarantine');
/** As the shipped scripts write it into JSON (ConvertTo-JsonString): a backslash and all that is not ASCII by number. */
const written = (runFolder: string) =>
  runFolder.replace(/[^ !#-[\]-~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** The files that second-line repairs have set aside on a simulated PC. */
export function readQuarantine(runFolder: string): Quarantine {
  const folder = quarantineIn(runFolder);
  return filesBelow(folder).map((path) => {
    const file = relative(folder, path).split(sep).join('/');
    return { file, base64: exchange(file, readFileSync(path), written(runFolder), placeholder) };
  });
}

/** Lays them out again on the PC that goes on from a saved state. */
export function writeQuarantine(runFolder: string, quarantine: Quarantine): void {
  for (const { file, base64 } of quarantine) {
    const path = join(quarantineIn(runFolder), ...file.split('/'));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(
      path,
      Buffer.from(exchange(file, Buffer.from(base64, 'base64'), placeholder, written(runFolder)), 'base64'),
    );
  }
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Lists, `<run>/<cache>/manifest.json`, name the folder of their PC; all other files stay as they are, byte by byte. */
function exchange(file: string, bytes: Buffer, from: string, to: string): string {
  if (!/^[^/]+\/[^/]+\/manifest\.json$/.test(file)) return bytes.toString('base64');
  const inBytes = (text: string) => Buffer.from(text, 'utf8').toString('latin1');
  return Buffer.from(bytes.toString('latin1').replaceAll(inBytes(from), inBytes(to)), 'latin1').toString(
    'base64',
  );
}
