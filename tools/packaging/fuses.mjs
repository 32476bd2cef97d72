import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';

/** @typedef {'development' | 'release'} Flavour */

/** electron-builder 26 has no name for this one; its state is the one Electron comes with. */
const leftAsItComes = { [FuseV1Options.WasmTrapHandlers]: true };

/**
 * The fuses of a package, all that Electron 45 has. Tests start the development flavour through the inspector.
 *
 * @param {Flavour} flavour
 * @returns {Record<number, boolean>}
 */
const fusesOf = (flavour) => ({
  ...leftAsItComes,
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: flavour === 'development',
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
});

/** The fuses of an executable by their number. @param {string} executable */
async function readFuses(executable) {
  const { version: _, resetAdHocDarwinSignature: __, ...wire } = await getCurrentFuseWire(executable);
  return Object.entries(wire).map(([number, state]) => ({
    number: Number(number),
    name: FuseV1Options[Number(number)] ?? `fuse ${number}`,
    state: /** @type {number} */ (state),
  }));
}

/**
 * What electron-builder is to set, in its own words. An older Electron has fewer fuses, and electron-builder refuses to
 * set one that is not there.
 *
 * @param {string} executable of the Electron that is packaged
 * @param {Flavour} flavour
 * @returns {Promise<Record<string, boolean>>}
 */
export async function fusesToSet(executable, flavour) {
  const wanted = fusesOf(flavour);
  const entries = (await readFuses(executable)).flatMap(({ number, name }) => {
    const on = wanted[number];
    if (on === undefined || number in leftAsItComes) return [];
    return [[`${name.charAt(0).toLowerCase()}${name.slice(1)}`, on]];
  });
  return Object.fromEntries(entries);
}

/**
 * Compares the fuses of an executable with ours. A fuse we have never heard of is a difference too: somebody has to
 * decide about it.
 *
 * @param {string} executable
 * @param {Flavour} flavour
 * @returns {Promise<string[]>} One sentence for each difference.
 */
export async function differencesInFuses(executable, flavour) {
  const wanted = fusesOf(flavour);
  return (await readFuses(executable)).flatMap(({ number, name, state }) => {
    const on = wanted[number];
    if (on === undefined) return [`${name} is unknown to us`];
    return state === (on ? FuseState.ENABLE : FuseState.DISABLE)
      ? []
      : [`${name} should be ${on ? 'on' : 'off'}`];
  });
}
