import path from 'node:path';
import { SetUpProblem } from '../set-up/problem.mjs';
import { runProgram, telltale } from '../set-up/run-program.mjs';

/*
 * The hook for signatures. SIGN_PROGRAM names a program of whoever builds, which gets the paths of files and signs each in
 * place. Order matters: scripts are signed before their hashes are taken, programs before the list of files is written. The
 * uninstaller is made inside of makensis, which starts that program itself (build/windows/setup.nsi).
 */

/** The program that signs, by its whole path unless the PATH is to find it; null where nobody named one. */
export function findSignProgram() {
  const program = process.env.SIGN_PROGRAM ?? '';
  if (program === '') return null;
  return /[\\/]/.test(program) ? path.resolve(program) : program;
}

let isSaid = false;

/**
 * @param {readonly string[]} files
 * @throws {SetUpProblem} when a program is named and fails
 */
export async function signFiles(files) {
  if (files.length === 0) return;
  const program = findSignProgram();
  if (program === null) {
    if (!isSaid)
      console.log('NOT SIGNED: the environment variable SIGN_PROGRAM names no program that signs.');
    isSaid = true;
    return;
  }
  const { starter, words, isVerbatim } = wayToSign(program, files, process.platform);
  const { status, output } = await runProgram(starter, words, { seconds: 600, isVerbatim });
  if (status !== 0)
    throw new SetUpProblem(`${program} could not sign ${files.join(', ')} (${telltale(output)}).`);
}

/**
 * How the program is started: Node starts no batch file, as those in build/signing are, but by Windows' shell.
 *
 * @param {string} program
 * @param {readonly string[]} files
 * @param {NodeJS.Platform} platform
 */
export function wayToSign(program, files, platform) {
  if (platform !== 'win32' || !/\.(cmd|bat)$/i.test(program))
    return { starter: program, words: files, isVerbatim: false };
  const line = [program, ...files].map((word) => `"${word}"`).join(' ');
  return {
    starter: process.env.ComSpec ?? 'cmd.exe',
    words: ['/d', '/s', '/c', `"${line}"`],
    isVerbatim: true,
  };
}
