import { join } from 'node:path';
import { exitCodes } from '../../shared/exit-code';
import { CommandLineError } from '../command-line-error';
import { makeFolder } from '../host/files/make-folder';
import { describeFileTrouble, type ReservedFile, reserveFile } from '../host/files/reserved-file';
import { sentence } from '../words';

/**
 * Makes sure that a file can be written before anything else happens, and holds its place.
 * @throws CommandLineError naming the option and the file
 */
export async function reserveDocument(option: string, file: string): Promise<ReservedFile> {
  try {
    return await reserveFile(file);
  } catch (error) {
    throw new CommandLineError(
      sentence('cli.document.unwritable', { option, file, why: describeFileTrouble(error) }),
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
    await makeFolder(folder);
    // Tried, not asked: on Windows every folder says that it may be written.
    await (await reserveFile(join(folder, 'write-test'))).release();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    const isNoFolder = code === 'EEXIST' || code === 'ENOTDIR';
    throw new CommandLineError(
      sentence('cli.document.folderUnwritable', {
        folder,
        why: isNoFolder ? sentence('cli.document.noFolder') : describeFileTrouble(error),
      }),
      exitCodes.wrongUsage,
    );
  }
}
