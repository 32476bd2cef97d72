import { constants } from 'node:fs';
import { access, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { exitCodes } from '../../shared/exit-code';
import { CommandLineError } from './arguments';

/** A JSON document in pure ASCII, so that no code page on the way can harm it. */
export function asciiJson(document: unknown): string {
  const text = JSON.stringify(document, null, 2);
  return text.replace(
    /[\u007f-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/**
 * Makes sure that a file can be written before anything else happens.
 * @throws CommandLineError naming the option and the file
 */
export async function requireWritableFile(option: string, file: string): Promise<void> {
  const path = resolve(file);
  try {
    await access(dirname(path), constants.W_OK);
    const existing = await stat(path).catch(() => null);
    if (existing && !existing.isFile()) throw new Error('it is not a file');
    if (existing) await access(path, constants.W_OK);
  } catch (error) {
    throw new CommandLineError(
      `${option} ${file} can't be written (${reasonOf(error)}). Name a file in a folder you may write to.`,
      exitCodes.wrongUsage,
    );
  }
}

/**
 * Makes sure that the data folder exists and can be written.
 * @throws CommandLineError naming the folder
 */
export async function requireWritableFolder(folder: string): Promise<void> {
  try {
    await makeFolder(resolve(folder));
    if (!(await stat(folder)).isDirectory()) throw new Error('it is not a folder');
    await access(folder, constants.W_OK);
  } catch (error) {
    throw new CommandLineError(
      `The data folder ${folder} can't be written (${reasonOf(error)}). Name another one with --data.`,
      exitCodes.wrongUsage,
    );
  }
}

/**
 * Makes a folder and those above it. Not `mkdir` with `recursive`: where a folder can't hold others (below `/proc`) that
 * never returns.
 */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { mode: 0o700 });
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EEXIST') return;
    if (code !== 'ENOENT' || dirname(folder) === folder) throw error;
    await makeFolder(dirname(folder));
    await mkdir(folder, { mode: 0o700 });
  }
}

/** Writes a whole file or nothing: a temporary file beside it, then a rename. */
export async function writeWhole(file: string, text: string): Promise<void> {
  const path = resolve(file);
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    await writeFile(temporary, text);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw new CommandLineError(`${file} can't be written (${reasonOf(error)}).`, exitCodes.internalFault);
  }
}

function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

function reasonOf(error: unknown): string {
  return codeOf(error) ?? (error instanceof Error ? error.message : String(error));
}
