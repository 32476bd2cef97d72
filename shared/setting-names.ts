/** What is decided by which setting it is. */
interface SettingFacts {
  /** `server`: the full name of a server. `switch`: a number, 0 for off and 1 for on. `text`: words for people. */
  readonly form: 'server' | 'switch' | 'text';
  /** True where a person may set it for themselves; what a person could be made to set decides nothing elevated. */
  readonly personal: boolean;
}

/**
 * What an organisation may set, by the names of the values in the registry: a public contract. They stand below
 * `HKLM\Software\Policies\SignInRepair` (policy), `HKLM\Software\SignInRepair` (written at the installation) and
 * `HKCU\Software\SignInRepair` (a person's own); the first that is there and makes sense counts. `fleet/policy` has the
 * templates for Group Policy, and the MSI a property for each.
 */
export const settingTable = {
  /** A time server to measure against, beside the public ones. */
  TimeServer: { form: 'server', personal: false },
  /** 0: what costs the person something (signing Teams out, resetting caches) is never offered. */
  SecondLine: { form: 'switch', personal: true },
  /** 0: what is copied for IT never names the person's address and PC. */
  AddressesInReports: { form: 'switch', personal: true },
  /** Whom to turn to, as text to copy; never a link. */
  SupportText: { form: 'text', personal: false },
} as const satisfies Record<string, SettingFacts>;

export type SettingName = keyof typeof settingTable;

export const settingNames = Object.keys(settingTable) as readonly SettingName[];

/** Where a setting stands, the strongest first. */
export const settingPlaces = ['policy', 'machine', 'person'] as const;

/** Longest text that counts as one to show people. */
export const longestSupportText = 1000;
