import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inCheckout } from '../set-up/checkout.mjs';
import { runPackagingTool } from '../set-up/packaging-tools.mjs';
import { dateMsi } from './date-msi.mjs';
import { packageDate } from './package-date.mjs';
import { fileListName, packedFiles } from './setup-files.mjs';

/** Never changes: by it Windows Installer knows an older version of this product. */
const upgradeCode = '7F0D7C6B-4A43-4C8B-9F6E-3C1C6C0E52A7';
const productKey = 'Software\\SignInRepair';

/**
 * Where an older version is removed: WiX' afterInstallInitialize (1500), the first place inside what Windows Installer
 * undoes as a whole. wixl puts it at 1401; an upgrade that failed behind that (a full disk) would leave neither version.
 */
const removalOfOldVersion = 1501;

/**
 * What an organisation may set when it installs, by the property of msiexec; the app reads the value below the key of
 * the product, and a policy wins over it. A number is written as one, and remembered when a newer MSI replaces this one.
 */
const settings = [
  { property: 'TIMESERVER', value: 'TimeServer', type: 'string' },
  { property: 'SECONDLINE', value: 'SecondLine', type: 'integer' },
  { property: 'ADDRESSESINREPORTS', value: 'AddressesInReports', type: 'integer' },
  { property: 'SUPPORTTEXT', value: 'SupportText', type: 'string' },
];

/** The same words always make the same id, so that the same package makes the same MSI. @param {string[]} words */
function idOf(...words) {
  const hex = createHash('sha256')
    .update([upgradeCode, ...words].join('\0'))
    .digest('hex');
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return parts.join('-').toUpperCase();
}

/** @param {string} text */
const inXml = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/**
 * Makes the MSI of an unpacked package for x64 with wixl, which reads a part of WiX' language.
 *
 * @param {object} options
 * @param {string} options.folder
 * @param {string} options.version
 * @param {string} options.file The MSI.
 * @param {{ PRODUCT: string, PUBLISHER: string, ABOUT: string, HISTORY_STAYS: string, APP_MODEL_ID: string, OLDEST_BUILD: number }} options.product
 */
export async function makeMsi({ folder, version, file, product }) {
  const scratch = inCheckout('dist', 'installers', `msi-${version}`);
  rmSync(scratch, { recursive: true, force: true });
  mkdirSync(scratch, { recursive: true });
  // wixl takes only relative paths for files.
  symlinkSync(folder, path.join(scratch, 'files'));
  symlinkSync(inCheckout('build', 'icon.ico'), path.join(scratch, 'icon.ico'));
  const description = describe(folder, version, product);
  writeFileSync(path.join(scratch, 'app.wxs'), description);
  await runPackagingTool('wixl', ['-a', 'x64', '-o', path.resolve(file), 'app.wxs'], scratch);
  for (const query of refinements()) await runPackagingTool('msibuild', [path.resolve(file), '-q', query]);
  // The list of files has their hashes.
  const code = idOf('package', description, readFileSync(path.join(folder, fileListName), 'utf8'));
  dateMsi(file, { date: packageDate(), code });
}

/** @param {string} folder @param {string} version @param {Parameters<typeof makeMsi>[0]['product']} product */
function describe(folder, version, product) {
  const files = [fileListName, ...packedFiles(folder)].sort();
  const components = describeFolder('', files, version);
  const registry = describeRegistry(version, product);
  const remembered = settings.map(
    ({ property, value }) =>
      `<Property Id="OLD${property}"><RegistrySearch Id="Search${value}" Root="HKLM" Key="${productKey}" Name="${value}" Type="raw" Win64="yes"/></Property>`,
  );
  const references = [...components.ids, ...registry.ids].map((id) => `<ComponentRef Id="${id}"/>`);
  return `<?xml version="1.0" encoding="utf-8"?>
<Wix xmlns="http://schemas.microsoft.com/wix/2006/wi">
<Product Id="${idOf('product', version, ...files)}" Name="${inXml(product.PRODUCT)}" Language="1033" Version="${version}" Manufacturer="${inXml(product.PUBLISHER)}" UpgradeCode="${upgradeCode}">
<Package InstallerVersion="500" Compressed="yes" InstallScope="perMachine" Description="${inXml(product.ABOUT)}"/>
<MajorUpgrade DowngradeErrorMessage="A newer version is installed: remove it in Settings, Apps, first. Nothing was changed."/>
<Media Id="1" Cabinet="app.cab" EmbedCab="yes"/>
<Icon Id="app.ico" SourceFile="icon.ico"/>
<Property Id="ARPPRODUCTICON" Value="app.ico"/>
<Property Id="ARPNOMODIFY" Value="1"/>
<!-- All files, whatever versions they have: what is to be installed is decided before the older version is removed, so that
a file which is there already in a version that looks newer (wixl gives files none) would be removed and not come back. -->
<Property Id="REINSTALLMODE" Value="amus"/>
<Property Id="ARPCOMMENTS" Value="${inXml(product.HISTORY_STAYS)}"/>
<Property Id="INSTALLEDBY"><RegistrySearch Id="SearchInstalledBy" Root="HKLM" Key="${productKey}" Name="InstalledBy" Type="raw" Win64="yes"/></Property>
<Property Id="WINDOWSBUILD"><RegistrySearch Id="SearchBuild" Root="HKLM" Key="SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion" Name="CurrentBuildNumber" Type="raw" Win64="yes"/></Property>
<Property Id="PROCESSOR"><RegistrySearch Id="SearchProcessor" Root="HKLM" Key="SYSTEM\\CurrentControlSet\\Control\\Session Manager\\Environment" Name="PROCESSOR_ARCHITECTURE" Type="raw" Win64="yes"/></Property>
${remembered.join('\n')}
<Condition Message="This PC has the copy from the setup program, which an MSI package does not replace: remove it in Settings, Apps, first. Nothing was changed.">Installed OR NOT (INSTALLEDBY = "setup")</Condition>
<Condition Message="This Windows is too old: it takes Windows 10, version 1703, or newer. Nothing was changed.">Installed OR WINDOWSBUILD &gt;= ${product.OLDEST_BUILD}</Condition>
<Condition Message="This package is for PCs with an AMD64 processor: take the one named after yours. Nothing was changed.">Installed OR PROCESSOR = "AMD64"</Condition>
<!-- A folder whose id is all capitals could be set on the command line; what runs as administrator is never chosen. -->
<Directory Id="TARGETDIR" Name="SourceDir">
<Directory Id="ProgramFiles64Folder"><Directory Id="InstallFolder" Name="Sign-in Repair">
${components.text}
${registry.text}
</Directory></Directory>
<Directory Id="ProgramMenuFolder"/>
</Directory>
<Feature Id="Main" Level="1">${references.join('')}</Feature>
</Product>
</Wix>
`;
}

/**
 * A component for each file, as Windows Installer wants them.
 *
 * @param {string} inside Path of the folder inside the package; empty, or with a slash at its end.
 * @param {readonly string[]} files All files of the package.
 * @param {string} version
 * @returns {{ text: string, ids: string[] }}
 */
function describeFolder(inside, files, version) {
  const below = files.filter((file) => file.startsWith(inside)).map((file) => file.slice(inside.length));
  const parts = below.filter((name) => !name.includes('/')).map((name) => describeFile(`${inside}${name}`));
  const folders = [
    ...new Set(below.filter((name) => name.includes('/')).map((name) => name.split('/')[0] ?? '')),
  ];
  for (const name of folders) {
    const { text, ids } = describeFolder(`${inside}${name}/`, files, version);
    const id = `d${idOf('folder', inside, name).replaceAll('-', '')}`;
    parts.push({ text: `<Directory Id="${id}" Name="${inXml(name)}">${text}</Directory>`, ids });
  }
  return { text: parts.map(({ text }) => text).join('\n'), ids: parts.flatMap(({ ids }) => ids) };
}

/** @param {string} file inside the package */
function describeFile(file) {
  const key = idOf('file', file);
  const short = key.replaceAll('-', '');
  const isProgram = file === 'Sign-in Repair.exe';
  const id = isProgram ? 'program' : `f${short}`;
  const source = `<File Id="${id}" KeyPath="yes" Name="${inXml(file.split('/').at(-1) ?? '')}" Source="files/${inXml(file)}"/>`;
  return {
    text: `<Component Id="c${short}" Guid="${key}" Win64="yes">${source}</Component>`,
    ids: [`c${short}`],
  };
}

/** @param {string} version @param {Parameters<typeof makeMsi>[0]['product']} product */
function describeRegistry(version, product) {
  const modelKey = `Software\\Classes\\AppUserModelId\\${product.APP_MODEL_ID}`;
  const program = '[InstallFolder]Sign-in Repair.exe';
  const shortcut = `<Shortcut Id="menu" Directory="ProgramMenuFolder" Name="${inXml(product.PRODUCT)}" Target="[#program]" Description="${inXml(product.ABOUT)}" WorkingDirectory="InstallFolder"/>`;
  const values = [
    [productKey, 'Version', version],
    [productKey, 'InstallFolder', '[ProgramFiles64Folder]Sign-in Repair'],
    [productKey, 'InstalledBy', 'msi'],
    [productKey, 'Architecture', 'x64'],
    [modelKey, 'DisplayName', product.PRODUCT],
    [modelKey, 'IconUri', program],
    ['Software\\Microsoft\\Windows\\CurrentVersion\\App Paths\\sign-in-repair.exe', '', program],
  ].map(([key = '', name = '', value = '']) => describeValue(key, name, value, 'string'));
  const always = `<Component Id="known" Guid="${idOf('known')}" Win64="yes">${shortcut}${values.join('')}</Component>`;
  const set = settings.flatMap(({ property, value, type }) => [
    describeSetting(`set${value}`, property, value, type),
    // What Windows Installer found of a number begins with "#", which makes it a number again.
    describeSetting(`kept${value}`, `OLD${property}`, value, 'string'),
  ]);
  return {
    text: [always, ...set.map(({ text }) => text)].join('\n'),
    ids: ['known', ...set.map(({ id }) => id)],
  };
}

/** @param {string} id @param {string} property @param {string} value @param {string} type */
function describeSetting(id, property, value, type) {
  const written = describeValue(productKey, value, `[${property}]`, type);
  return { id, text: `<Component Id="${id}" Guid="${idOf(id)}" Win64="yes">${written}</Component>` };
}

/**
 * What wixl has no words for: a setting is written only when it is given, and kept when it is not; the older version is
 * removed where that can be undone. Without the list of properties msiexec would hand on none of them to its elevated
 * part, which after a double-click does not look for them again.
 */
function refinements() {
  const conditions = settings.flatMap(({ property, value }) => [
    [`set${value}`, property],
    [`kept${value}`, `OLD${property} AND NOT ${property}`],
  ]);
  const secure = [
    'WIX_DOWNGRADE_DETECTED',
    'WIX_UPGRADE_DETECTED',
    'INSTALLEDBY',
    'WINDOWSBUILD',
    'PROCESSOR',
    ...settings.flatMap(({ property }) => [property, `OLD${property}`]),
  ];
  return [
    ...conditions.map(
      ([component, condition]) =>
        `UPDATE \`Component\` SET \`Condition\` = '${condition}' WHERE \`Component\` = '${component}'`,
    ),
    `UPDATE \`InstallExecuteSequence\` SET \`Sequence\` = ${removalOfOldVersion} WHERE \`Action\` = 'RemoveExistingProducts'`,
    `UPDATE \`Property\` SET \`Value\` = '${secure.join(';')}' WHERE \`Property\` = 'SecureCustomProperties'`,
  ];
}

/** @param {string} key @param {string} name @param {string} value @param {string} type */
function describeValue(key, name, value, type) {
  const named = name === '' ? '' : ` Name="${name}"`;
  return `<RegistryValue Root="HKLM" Key="${inXml(key)}"${named} Type="${type}" Value="${inXml(value)}"/>`;
}
