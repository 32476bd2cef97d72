import { mkdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { exitCodes } from '../../shared/exit-code';
import { describeFileTrouble, type ReservedFile, reserveFile } from '../host/reserved-file';
import { CommandLineError } from './arguments';

/**
 * Makes sure that a file can be written before anything else happens, and holds its place.
 * @throws CommandLineError naming the option and the file
 */
export async function reserveDocument(option: string, file: string): Promise<ReservedFile> {
  try {
    return await reserveFile(file);
  } catch (error) {
    throw new CommandLineError(
      `${option} ${file} can't be written (${describeFileTrouble(error)}). Name a file in a folder you may write to.`,
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
    await (await reserveFile(join(folder, 'write-test'))).release();
  } catch (error) {
    throw new CommandLineError(
      `The data folder ${folder} can't be written (${describeFileTrouble(error)}). Name another one with --data.`,
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

function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}
