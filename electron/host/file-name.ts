/** Devices of Windows: whatever their ending, and in any folder, these names mean no file. */
const devices = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[1-9¹²³])$/i;

/**
 * Why Windows can't keep a file of this name, or null. Asked beforehand, because Windows itself says so late and
 * misleadingly: a name with a colon writes into a hidden part of another file, and a device swallows everything.
 * @param name the last part of a path
 */
export function nameTrouble(name: string): string | null {
  // Windows drops dots and blanks at the end, so that "nul. " is the device too.
  const stem = name.split('.')[0]?.trimEnd() ?? '';
  if (devices.test(stem)) return `"${stem}" is the name of a device`;
  const forbidden = /[<>:"|?*]/.exec(name)?.[0];
  if (forbidden !== undefined) return `a name can't have ${forbidden} in it`;
  if ([...name].some((character) => character < ' ')) return "a name can't have control characters in it";
  return /^[. ]*$/.test(name) ? 'that is no name of a file' : null;
}
