import { hexCode } from '../reasons/hex-code';
import { lookUp } from '../reasons/look-up';

/** Registering the same package once more may work after a moment: 0x80073D02, it is in use. */
export const inUse = 0x80073d02 | 0;

/**
 * What helps against an answer of Windows' package deployment, and who can do it. What the numbers mean stands in the
 * offline table. Source: "Troubleshooting packaging, deployment, and query of Windows Store apps"; inner numbers as
 * people have met them with this very package [C].
 */
const advice: readonly (readonly [number: number, text: string])[] = [
  [
    0x80073cf3,
    'For IT: repair Windows (DISM /RestoreHealth, then SFC), which brings back what it depends on.',
  ],
  [0x80073cf4, 'Free some space on the disk Windows is on, then try again.'],
  [0x80073cf6, 'For IT: the log Microsoft-Windows-AppXDeploymentServer/Operational tells why.'],
  [0x80073cf9, 'For IT: the log Microsoft-Windows-AppXDeploymentServer/Operational tells why.'],
  [0x80073cfb, 'Only the check tells whether what is there works. If not, for IT: repair Windows.'],
  [0x80073cfe, 'For IT: repair Windows by installing it over itself; files and programs stay.'],
  [0x80073d01, 'For IT: allow it by policy (AppLocker, packages on temporary or roaming profiles).'],
  [0x80073d02, 'Close every window that asks for a sign-in, or restart, then try again.'],
  [0x80073d05, 'Restart, then try again.'],
  [0x80073d06, 'Only the check tells whether what is there works. If not, for IT: repair Windows.'],
  [
    0x80073d0a,
    'For IT: the service mpssvc (Windows Defender Firewall) has to run while packages are registered.',
  ],
  [0x80070002, "For IT: the package's files or its container are incomplete; repair Windows."],
  [0x80070005, "For IT: the permissions of this user's package data, or an antivirus, deny access."],
  [0x80070070, 'Free some space on the disk Windows is on, then try again.'],
  [
    0x800706d9,
    'For IT: the service mpssvc (Windows Defender Firewall) has to run while packages are registered.',
  ],
  [0x80070422, 'For IT: turn the services TokenBroker, wlidsvc, AppXSvc and StateRepository on again.'],
];

/**
 * What a refused registration means, as one English text: the outer number, the inner one where Windows gave it, and
 * what helps against the innermost that is known.
 */
export function describeRefusal(number: number, inner = 0): string {
  const numbers = inner === 0 || inner === number ? [number] : [number, inner];
  const answers = numbers.map((one) => {
    const code = hexCode(one);
    const meaning = lookUp(code)?.meaning;
    return meaning === undefined ? code : `${code} (${meaning.replace(/\.$/, '')})`;
  });
  const known = numbers.flatMap((one) => advice.filter(([row]) => row === one >>> 0)).at(-1);
  const help = known?.[1] ?? 'For IT: registering was refused, and what is there does not work.';
  return `Windows answered ${answers.join(', because of ')}. ${help}`;
}
