/*
 * The files that belong into a release: ours, Electron's own on each system, and nothing else. A newer Electron that
 * brings another one makes packaging stop, so that somebody decides about it.
 */

/** In every package. */
const everywhere = [
  'LICENSE',
  'LICENSE.electron.txt',
  'LICENSES.chromium.html',
  'sbom.cdx.json',
  'THIRD_PARTY_NOTICES.txt',
  'version',
  'files.sha256',
  'locales/en-US.pak',
  'resources/app.asar',
  'resources/powershell/admin-lane.ps1',
  'resources/powershell/user-lane.ps1',
  'resources/powershell/SignInRepair/SignInRepair.psd1',
  'resources/powershell/SignInRepair/SignInRepair.psm1',
];

const electronEverywhere = [
  'chrome_100_percent.pak',
  'chrome_200_percent.pak',
  'resources.pak',
  'icudtl.dat',
  'snapshot_blob.bin',
  'v8_context_snapshot.bin',
  'vk_swiftshader_icd.json',
];

const onWindows = [
  'Sign-in Repair.exe',
  'sign-in-repair.cmd',
  'STAND-IN.txt',
  'd3dcompiler_47.dll',
  'dxcompiler.dll',
  'dxil.dll',
  'ffmpeg.dll',
  'libEGL.dll',
  'libGLESv2.dll',
  'vk_swiftshader.dll',
  'vulkan-1.dll',
];

const onLinux = [
  'sign-in-repair',
  'chrome-sandbox',
  'chrome_crashpad_handler',
  'libEGL.so',
  'libGLESv2.so',
  'libffmpeg.so',
  'libvk_swiftshader.so',
  'libvulkan.so.1',
];

/** What a release can't do without, on every system. */
const indispensable = everywhere.filter(
  (file) =>
    file.startsWith('resources/') || ['LICENSE', 'sbom.cdx.json', 'THIRD_PARTY_NOTICES.txt'].includes(file),
);

/** What may lie in the archive. */
const inArchive = [
  /^package\.json$/,
  /^out\/main\/(main\.js|script-hashes\.json|chunks\/[\w-]+\.js)$/,
  /^out\/preload\/preload\.js$/,
  /^out\/renderer\/(index\.html|third-party-notices\.txt|assets\/[\w-]+\.(js|css|svg|png|woff2))$/,
];

/**
 * What is wrong with the files of an unpacked release.
 *
 * @param {readonly string[]} files by their path inside it, with `/`
 * @param {boolean} isWindows
 * @returns {string[]} One sentence each.
 */
export function strangersInRelease(files, isWindows) {
  const known = new Set([...everywhere, ...electronEverywhere, ...(isWindows ? onWindows : onLinux)]);
  const needed = isWindows ? [...indispensable, 'Sign-in Repair.exe', 'sign-in-repair.cmd'] : indispensable;
  return [
    ...files.filter((file) => !known.has(file)).map((file) => `${file} is not in the table of files`),
    ...needed.filter((file) => !files.includes(file)).map((file) => `${file} is missing`),
  ];
}

/** @param {readonly string[]} files of the archive @returns {string[]} One sentence each. */
export function strangersInArchive(files) {
  return files
    .filter((file) => !inArchive.some((form) => form.test(file)))
    .map((file) => `${file} is not one of the files of the archive`);
}
