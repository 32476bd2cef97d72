import { AsyncLocalStorage } from 'node:async_hooks';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { noteClosed, noteOpened, readFlags, refuseFlush, refuseTruncate } from './handles.mjs';
import { isGoverned, isStream, toWindowsPlace } from './names.mjs';
import { operations } from './operations.mjs';

/* Puts the rules in front of node:fs and node:fs/promises, in all their forms. */

/** @typedef {(...words: any[]) => any} Call */
/**
 * The arguments to go on with, what to do with the result, or the answer that stands already.
 * @typedef {{ words: any[], finish?: (result: any) => any, answer?: { value: unknown } }} Prepared
 */

const outside = /** @type {AsyncLocalStorage<true>} */ (new AsyncLocalStorage());

/**
 * Does what a test must do to the computer underneath, such as planting a link that no ordinary person may make.
 * @template T
 * @param {() => T} work
 * @returns {T}
 */
export function outsideWindowsRules(work) {
  return outside.run(true, work);
}

let left = false;

/** For the tests of a tool that works on the system underneath: their whole file stays outside. */
export function leaveWindowsRules() {
  left = true;
}

/** For the next file of tests in the same process. */
export function returnToWindowsRules() {
  left = false;
}

function isOutside() {
  return left || outside.getStore() === true;
}

/**
 * The arguments as Windows would understand them.
 * @param {import('./operations.mjs').Operation} operation
 * @param {readonly any[]} given
 * @returns {Prepared}
 */
function prepare(operation, given) {
  try {
    return judgeCall(operation, given);
  } catch (error) {
    const answer = answerWithoutError(operation.name, given, error);
    if (answer === null) throw error;
    return { words: [...given], answer };
  }
}

/**
 * Three calls do not fail where nothing is.
 * @param {string} name
 * @param {readonly any[]} given
 * @param {unknown} error
 */
function answerWithoutError(name, given, error) {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) return null;
  if (name === 'exists') return { value: false };
  const options = typeof given[1] === 'object' && given[1] !== null ? given[1] : {};
  const isAllowed = (name === 'rm' && options.force) || options.throwIfNoEntry === false;
  return isAllowed ? { value: undefined } : null;
}

/**
 * @param {import('./operations.mjs').Operation} operation
 * @param {readonly any[]} given
 * @returns {Prepared}
 */
function judgeCall({ name, paths, judge }, given) {
  const words = [...given];
  if (isOutside()) return { words };
  let governed = false;
  for (const place of paths) {
    const path = words[place] instanceof URL ? fileURLToPath(words[place]) : words[place];
    if (typeof path !== 'string') continue;
    words[place] = name === 'mkdtemp' ? placeOfNew(path) : toWindowsPlace(path, name);
    governed ||= isGoverned(resolve(words[place]));
  }
  if (!governed) return { words };
  judge?.(words);
  if (name === 'open') return { words, finish: (file) => opened(file, words[0], words[1]) };
  if (name === 'readdir') return { words, finish: withoutStreams };
  return { words };
}

/** The name that mkdtemp completes must not lose what looks like its end. @param {string} prefix */
function placeOfNew(prefix) {
  return toWindowsPlace(`${prefix}XXXXXX`, 'mkdtemp').slice(0, -6);
}

/** @param {number | fs.promises.FileHandle} file @param {string} path @param {unknown} flags */
function opened(file, path, flags) {
  noteOpened(
    typeof file === 'number' ? file : file.fd,
    path,
    readFlags(typeof flags === 'function' ? 'r' : flags),
  );
  return file;
}

/** @param {(string | Buffer | fs.Dirent)[]} entries */
function withoutStreams(entries) {
  return entries.filter((entry) => {
    const name = typeof entry === 'object' && 'name' in entry ? entry.name : entry;
    return typeof name !== 'string' || !isStream(name);
  });
}

/** What is done before a call by descriptor or handle. @type {Record<string, (descriptor: unknown) => void>} */
const byDescriptor = {
  close: noteClosed,
  ftruncate: refuseTruncate,
  fsync: (descriptor) => refuseFlush(descriptor, 'fsync'),
  fdatasync: (descriptor) => refuseFlush(descriptor, 'fdatasync'),
};
/** @type {Record<string, (descriptor: unknown) => void>} */
const byHandle = {
  close: noteClosed,
  truncate: refuseTruncate,
  sync: (descriptor) => refuseFlush(descriptor, 'fsync'),
  datasync: (descriptor) => refuseFlush(descriptor, 'fdatasync'),
};

/** @param {(words: readonly any[]) => Prepared} preparing @param {Call} original @returns {Call} */
function inSyncForm(preparing, original) {
  return function (/** @type {any} */ ...given) {
    const { words, finish, answer } = preparing(given);
    if (answer) return answer.value;
    // @ts-expect-error the receiver is handed on as it came
    const result = original.apply(this, words);
    return finish ? finish(result) : result;
  };
}

/** @param {(words: readonly any[]) => Prepared} preparing @param {Call} original @returns {Call} */
function inPromiseForm(preparing, original) {
  return async function (/** @type {any} */ ...given) {
    const { words, finish, answer } = preparing(given);
    if (answer) return answer.value;
    // @ts-expect-error the receiver is handed on as it came
    const result = await original.apply(this, words);
    return finish ? finish(result) : result;
  };
}

/** @param {(words: readonly any[]) => Prepared} preparing @param {Call} original @returns {Call} */
function inCallbackForm(preparing, original) {
  return function (/** @type {any} */ ...given) {
    const callback = given.at(-1);
    /** @type {Prepared} */
    let prepared;
    try {
      prepared = preparing(given);
    } catch (error) {
      if (typeof callback !== 'function') throw error;
      process.nextTick(callback, error);
      return undefined;
    }
    const { words, finish, answer } = prepared;
    if (answer) return void process.nextTick(callback, null, answer.value);
    if (finish && typeof callback === 'function') {
      words[words.length - 1] = (/** @type {unknown} */ error, /** @type {unknown} */ result) =>
        error ? callback(error) : callback(null, finish(result));
    }
    // @ts-expect-error the receiver is handed on as it came
    return original.apply(this, words);
  };
}

/**
 * @param {any} place
 * @param {string} name
 * @param {(original: Call) => Call} wrap
 */
function replace(place, name, wrap) {
  const original = place[name];
  if (typeof original !== 'function') return;
  const properties = Object.getOwnPropertyDescriptors(original);
  if (typeof original.native === 'function') properties.native = { value: wrap(original.native) };
  place[name] = Object.defineProperties(wrap(original), /** @type {any} */ (properties));
}

/** Sets the rules in force for this process, for good. */
export async function installWindowsRules() {
  const someHandle = await fs.promises.open(fileURLToPath(import.meta.url));
  const handles = Object.getPrototypeOf(someHandle);
  await someHandle.close();
  for (const operation of operations) {
    const preparing = (/** @type {readonly any[]} */ given) => prepare(operation, given);
    const { name } = operation;
    // `watch` and `exists` answer in forms of their own: an emitter, and a callback without an error.
    const isOwnForm = name === 'watch' || name === 'exists';
    replace(fs, name, (call) => (isOwnForm ? inSyncForm : inCallbackForm)(preparing, call));
    replace(fs, `${name}Sync`, (call) => inSyncForm(preparing, call));
    if (!isOwnForm) replace(fs.promises, name, (call) => inPromiseForm(preparing, call));
  }
  for (const [name, look] of Object.entries(byDescriptor)) {
    const preparing = (/** @type {readonly any[]} */ words) => {
      if (!isOutside() || name === 'close') look(words[0]);
      return { words: [...words] };
    };
    replace(fs, name, (call) => inCallbackForm(preparing, call));
    replace(fs, `${name}Sync`, (call) => inSyncForm(preparing, call));
  }
  for (const [name, look] of Object.entries(byHandle)) {
    replace(
      handles,
      name,
      (call) =>
        /** @this {fs.promises.FileHandle} */
        async function (/** @type {any} */ ...words) {
          if (!isOutside() || name === 'close') look(this.fd);
          return call.apply(this, words);
        },
    );
  }
  syncBuiltinESMExports();
}
