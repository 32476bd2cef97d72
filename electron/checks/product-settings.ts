import type { StatedSetting } from '../../shared/model/stated-setting';
import { isServerName } from '../../shared/server-name';
import {
  longestSupportText,
  type SettingName,
  settingNames,
  settingPlaces,
  settingTable,
} from '../../shared/setting-names';
import type { ProductSettingAnswer } from '../host/answers';

/** What counts on this PC, of all that is set. */
export interface ProductSettings {
  readonly timeServer: string | null;
  readonly secondLine: boolean;
  readonly addressesInReports: boolean;
  readonly supportText: string | null;
  /** Everything that is set, in the order of the table; the strongest place of each first. */
  readonly stated: StatedSetting[];
}

/** What holds where nobody has set anything, or nobody could be asked. */
export const unset: ProductSettings = {
  timeServer: null,
  secondLine: true,
  addressesInReports: true,
  supportText: null,
  stated: [],
};

/** Policy wins over what was set at the installation, that over what a person has set; what is broken is passed over. */
export function settingsIn(answer: ProductSettingAnswer): ProductSettings {
  const stated = settingNames.flatMap((name) => statedOf(name, answer));
  const used = (name: SettingName) =>
    stated.find((setting) => setting.name === name && setting.fate === 'used')?.value ?? null;
  return {
    timeServer: textOrNull(used('TimeServer')),
    secondLine: used('SecondLine') !== 0,
    addressesInReports: used('AddressesInReports') !== 0,
    supportText: textOrNull(used('SupportText')),
    stated,
  };
}

function statedOf(name: SettingName, answer: ProductSettingAnswer): StatedSetting[] {
  let isTaken = false;
  return settingPlaces.flatMap((place): StatedSetting[] => {
    const raw = answer[place].find((value) => value.name === name);
    if (raw === undefined) return [];
    const isAllowed = place !== 'person' || settingTable[name].personal;
    const value = isAllowed ? readValue(name, raw) : null;
    if (value === null) return [{ name, place, fate: 'ignored', value }];
    const fate = isTaken ? 'overruled' : 'used';
    isTaken = true;
    return [{ name, place, fate, value }];
  });
}

/** What a value says; null where it makes no sense. */
function readValue(
  name: SettingName,
  { text, number }: { text: string | null; number: number | null },
): string | number | null {
  switch (settingTable[name].form) {
    case 'switch':
      return number === 0 || number === 1 ? number : null;
    case 'server': {
      const server = text?.trim().toLowerCase() ?? '';
      return isServerName(server) ? server : null;
    }
    case 'text':
      return readText(text);
  }
}

/** A text of a few lines: nothing that could turn a line around or hide a part of it. */
function readText(text: string | null): string | null {
  const plain = text?.replaceAll('\r\n', '\n').replaceAll('\\n', '\n').trim() ?? '';
  if (plain === '' || plain.length > longestSupportText) return null;
  return /[\p{Cf}\p{Zl}\p{Zp}]|(?!\n)\p{Cc}/u.test(plain) ? null : plain;
}

function textOrNull(value: string | number | null): string | null {
  return typeof value === 'string' ? value : null;
}
