/**
 * @typedef {object} Surroundings
 * @property {NodeJS.Platform} platform
 * @property {NodeJS.ProcessEnv} environment
 * @property {boolean} isRoot
 * @property {readonly string[]} words The command line after `npm start --`.
 * @property {string} scenario The scenario to simulate where no other is named.
 */

/**
 * @typedef {object} WayToStart
 * @property {'window' | 'terminal'} place
 * @property {boolean} isSimulated
 * @property {string[]} commandLine For Electron after the app's folder, or for the command line program.
 * @property {string[]} switches For Electron itself.
 * @property {string[]} remarks What the person should know, one line each.
 */

/** Whether a window can open. @param {Pick<Surroundings, 'platform' | 'environment'>} surroundings */
export function hasDisplay({ platform, environment }) {
  if (platform === 'win32') return environment.SSH_CONNECTION === undefined;
  if (platform === 'darwin') return true;
  return Boolean(environment.DISPLAY) || Boolean(environment.WAYLAND_DISPLAY);
}

/**
 * How `npm start` starts here: the wizard where a window can open, otherwise the same job in the terminal.
 *
 * @param {Surroundings} surroundings
 * @returns {WayToStart}
 */
export function chooseWayToStart({ platform, environment, isRoot, words, scenario }) {
  const names = words.some((word) => word === '--simulate' || word.startsWith('--simulate='));
  const isWindows = platform === 'win32';
  const isSimulated = names || !isWindows;
  const commandLine = isSimulated && !names ? ['--simulate', scenario, ...words] : [...words];
  const remarks = isSimulated && !names ? [`This is not Windows: using the simulated PC of ${scenario}`] : [];

  if (!hasDisplay({ platform, environment })) {
    // On a real PC nothing is repaired that nobody asked for.
    const command = isSimulated ? 'fix' : 'check';
    remarks.push(`There is no display for the wizard: running "${command}" in the terminal`);
    return { place: 'terminal', isSimulated, commandLine: [command, ...commandLine], switches: [], remarks };
  }
  const switches = [];
  if (platform === 'linux' && isRoot) {
    switches.push('--no-sandbox');
    remarks.push("Started as root, for whom Chromium's sandbox does not work: passing --no-sandbox");
  }
  return { place: 'window', isSimulated, commandLine, switches, remarks };
}
