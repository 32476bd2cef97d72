import { stringify } from 'yaml';

/** The version of winget's schema that the manifests keep to: https://github.com/microsoft/winget-cli/tree/master/schemas */
const schemaVersion = '1.10.0';
const identifier = 'SignInRepair.SignInRepair';

/**
 * One installer of a release.
 *
 * @typedef {object} Installer
 * @property {'x64' | 'arm64'} architecture
 * @property {string} file Its name.
 * @property {string} sha256 In hex.
 */

/**
 * The three manifests under which winget finds a release, by the names that its repository wants.
 *
 * @param {object} release
 * @param {string} release.version
 * @param {string} release.date As `2026-11-26`.
 * @param {string} release.url Where the files of this release lie, without a slash behind it.
 * @param {{ name: string, publisher: string, description: string, licence: string }} release.product
 * @param {readonly Installer[]} release.installers Setups alone: they know no other scope than the machine's.
 * @returns {Record<string, string>} YAML by file name.
 */
export function makeWingetManifests({ version, date, url, product, installers }) {
  /** @param {string} type @param {object} fields */
  const manifest = (type, fields) =>
    `# yaml-language-server: $schema=https://aka.ms/winget-manifest.${type}.${schemaVersion}.schema.json\n${stringify(
      {
        PackageIdentifier: identifier,
        PackageVersion: version,
        ...fields,
        ManifestType: type,
        ManifestVersion: schemaVersion,
      },
    )}`;
  return {
    [`${identifier}.yaml`]: manifest('version', { DefaultLocale: 'en-US' }),
    [`${identifier}.locale.en-US.yaml`]: manifest('defaultLocale', {
      PackageLocale: 'en-US',
      Publisher: product.publisher,
      PackageName: product.name,
      License: product.licence,
      ShortDescription: product.description,
      Moniker: 'sign-in-repair',
    }),
    [`${identifier}.installer.yaml`]: manifest('installer', {
      MinimumOSVersion: '10.0.15063.0',
      InstallerType: 'nullsoft',
      Scope: 'machine',
      ElevationRequirement: 'elevatesSelf',
      UpgradeBehavior: 'install',
      Commands: ['sign-in-repair'],
      UnsupportedArguments: ['log', 'location'],
      InstallerSuccessCodes: [3010],
      ExpectedReturnCodes: [
        { InstallerReturnCode: 87, ReturnResponse: 'invalidParameter' },
        { InstallerReturnCode: 1150, ReturnResponse: 'systemNotSupported' },
        { InstallerReturnCode: 1618, ReturnResponse: 'packageInUse' },
        { InstallerReturnCode: 1633, ReturnResponse: 'systemNotSupported' },
        { InstallerReturnCode: 1638, ReturnResponse: 'downgrade' },
      ],
      ReleaseDate: date,
      AppsAndFeaturesEntries: [
        { DisplayName: product.name, Publisher: product.publisher, ProductCode: 'SignInRepair' },
      ],
      Installers: installers.map(({ architecture, file, sha256 }) => ({
        Architecture: architecture,
        InstallerUrl: `${url}/${file}`,
        InstallerSha256: sha256.toUpperCase(),
      })),
    }),
  };
}
