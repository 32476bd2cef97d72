const { app } = require('electron');
const { readFileSync, writeFileSync } = require('node:fs');
const { setTimeout: wait } = require('node:timers/promises');

/*
 * Loaded into an Electron before the app it is to start: notes when its first page can be used, what that took of the
 * processors, and what its processes hold in memory once they are at rest. Writes all of it to a file and quits.
 */

/** How long the app is left alone before its memory is read, milliseconds. */
const rest = 2500;

/** Resolves in the page when a person could act: a heading, a button that can be pressed, and both painted. */
const usable = `new Promise((resolve) => {
  const isThere = () => document.querySelector('h1') && document.querySelector('button:enabled');
  const painted = () => requestAnimationFrame(() => requestAnimationFrame(() => resolve(null)));
  if (isThere()) return painted();
  const observer = new MutationObserver(() => {
    if (!isThere()) return;
    observer.disconnect();
    painted();
  });
  observer.observe(document, { childList: true, subtree: true, attributes: true });
})`;

// The app is to read the command line that it would have without this file.
process.argv.splice(process.argv.indexOf('-r'), 2);

const { BENCH_BEGUN, BENCH_RESULT = '' } = process.env;
/** Milliseconds since the program was called. */
const sinceBegun = () => Date.now() - Number(BENCH_BEGUN);

/** @type {Record<string, number>} */
const marks = { 'Electron runs the first line': sinceBegun() };
/** @param {string} name */
const mark = (name) => {
  marks[name] ??= sinceBegun();
};

setImmediate(() => mark('the main program has been read'));
app.once('ready', () => mark('Electron is ready'));
app.once('browser-window-created', (_event, window) => {
  mark('the window is made');
  const shown = new Promise((resolve) => window.once('show', () => resolve(null)));
  window.webContents.once('did-start-navigation', () => mark('the page is asked for'));
  window.webContents.once('dom-ready', async () => {
    mark('the page has been read');
    await Promise.all([shown, window.webContents.mainFrame.executeJavaScript(usable)]);
    mark('the first page can be used');
    const cpuMilliseconds = cpuOf();
    await wait(rest);
    writeFileSync(BENCH_RESULT, JSON.stringify({ marks, cpuMilliseconds, memoryKilobytes: memoryOf() }));
    app.quit();
  });
});

/** What all processes of this app, without those that the app itself starts, have taken of the processors. */
function cpuOf() {
  const seconds = app.getAppMetrics().map(({ cpu }) => cpu.cumulativeCPUUsage ?? Number.NaN);
  return Math.round(seconds.reduce((sum, one) => sum + one, 0) * 1000);
}

/** Memory of the same processes: on Linux each page counted in equal parts for those who share it, elsewhere working sets. */
function memoryOf() {
  return app
    .getAppMetrics()
    .reduce((sum, { pid, memory }) => sum + (sharedOut(pid) ?? memory.workingSetSize), 0);
}

/** @param {number} pid */
function sharedOut(pid) {
  if (process.platform !== 'linux') return null;
  const found = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'));
  return found ? Number(found[1]) : null;
}
