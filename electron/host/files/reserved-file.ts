import { randomBytes } from 'node:crypto';
import { lstat, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { host } from '../../../shared/words/en/host';
import { sentence } from '../../shell-words';
import { whileHeld } from './held-file';
import { whyNoWindowsPath } from './windows-path';

/** A file that will be written whole or not at all, and whose place is held until then. */
export interface ReservedFile {
  /**
   * Puts the text, or one piece after the other as they come, in place of whatever lay there; a link in that place is replaced, never followed. Only once.
   * @throws the system's error; what lay there is then as it was, and nothing of ours stays
   */
  write(text: string | AsyncIterable<string>): Promise<void>;
  /** Gives the place up unless it was written. Never throws. */
  release(): Promise<void>;
}

/** Who may read and write a new file, before the umask. */
const usualMode = 0o666;

/**
 * Tries whether a file can be written, by doing what writing will do: a temporary file is made beside it, under a name
 * nobody can foresee and only if nothing lies there, and is kept open. Asking with `access` would not do: Windows looks
 * at the read-only mark alone, and answers yes for every folder.
 * @throws an error whose system code or message says why it can't be written; nothing has changed then
 */
export async function reserveFile(file: string): Promise<ReservedFile> {
  const misnamed = process.platform === 'win32' ? whyNoWindowsPath(file) : null;
  if (misnamed !== null) throw new Error(misnamed);
  const path = resolve(file);
  const mode = await modeToKeep(path);
  const temporary = join(dirname(path), `.sign-in-repair-${randomBytes(12).toString('hex')}.tmp`);
  const handle = await open(temporary, 'wx', mode ?? usualMode);
  let isOver = false;
  const remove = async () => {
    await handle.close().catch(() => undefined);
    await whileHeld(() => rm(temporary, { force: true })).catch(() => undefined);
  };
  return {
    async write(text) {
      isOver = true;
      try {
        // The umask has had its say when the file was made. Windows knows no modes; there the folder's list decides.
        if (mode !== null && process.platform !== 'win32') await handle.chmod(mode);
        await handle.writeFile(text);
        await handle.sync();
        await handle.close();
        await whileHeld(() => rename(temporary, path));
      } catch (error) {
        await remove();
        throw error;
      }
    },
    async release() {
      if (isOver) return;
      isOver = true;
      await remove();
    },
  };
}

/** Why a file could not be written, in words. */
export function describeFileTrouble(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null;
  if (code === null) return error.message;
  return isKnown(code) ? sentence(`host.file.cause.${code}`) : code;
}

function isKnown(code: string): code is keyof typeof host.file.cause {
  return Object.hasOwn(host.file.cause, code);
}

/** Who may read and write the file that is to be replaced; null where none lies. */
async function modeToKeep(path: string): Promise<number | null> {
  const target = await stat(path).catch(ifMissing);
  if (target !== null && !target.isFile()) throw new Error(sentence('host.file.noFile'));
  const there = await lstat(path).catch(ifMissing);
  if (there === null || there.isSymbolicLink()) return null;
  // Windows shows its read-only mark as a mode in which nobody may write, and refuses to replace such a file.
  if ((there.mode & 0o222) === 0) throw new Error(sentence('host.file.readOnly'));
  const handle = await whileHeld(() => open(path, 'r+'));
  await handle.close();
  return there.mode & 0o777;
}

function ifMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
