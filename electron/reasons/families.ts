import { advice } from './advice';
import type { CodeRange } from './entry';

const entra = 'https://learn.microsoft.com/entra/identity-platform/reference-error-codes';
const broker =
  'https://learn.microsoft.com/uwp/api/windows.security.authentication.web.core.webprovidererror.errorcode';
const hresult =
  'https://learn.microsoft.com/openspecs/windows_protocols/ms-erref/0642cb2f-2075-4469-918c-4441e69c548a';
const ntStatus =
  'https://learn.microsoft.com/openspecs/windows_protocols/ms-erref/596a1078-e883-4972-9bbc-49e60bebca55';

/**
 * What a code's family tells when the code itself is not in the table. The first range that holds the number
 * counts, so narrow ranges stand before wide ones.
 */
export const families: readonly CodeRange[] = [
  {
    family: 'AADSTS',
    from: 53_000,
    to: 53_999,
    meaning: 'An access rule of the organisation (Conditional Access) stood in the way.',
    class: 'organisation',
    ...advice.conditionalAccess,
    source: entra,
  },
  {
    family: 'AADSTS',
    from: 530_000,
    to: 539_999,
    meaning: 'A security policy of the organisation stood in the way.',
    class: 'organisation',
    ...advice.conditionalAccess,
    source: entra,
  },
  {
    family: 'AADSTS',
    from: 120_000,
    to: 120_999,
    meaning: 'Changing or resetting the password failed.',
    class: 'password',
    ...advice.changePassword,
    source: entra,
  },
  {
    family: 'AADSTS',
    from: 130_000,
    to: 139_999,
    meaning: 'The sign-in service could not accept a key of Windows Hello or of this device.',
    class: 'organisation',
    ...advice.keys,
    source: entra,
  },
  {
    family: 'AADSTS',
    from: 80_000,
    to: 81_999,
    meaning: "Signing in through the organisation's own directory failed.",
    class: 'organisation',
    ...advice.administrator,
    source: entra,
  },
  {
    family: 'AADSTS',
    from: 10_000,
    to: 99_999_999,
    meaning:
      "An answer of Microsoft's sign-in service. What this number means can be looked up at https://login.microsoftonline.com/error.",
    class: 'unknown',
    helps: [
      'Look the number up at https://login.microsoftonline.com/error, or give it to your IT with the correlation id.',
    ],
    avoid: ['Running every repair on chance: some causes are not on this PC.'],
    source: entra,
  },
  {
    family: '0xCAA',
    from: 0xcaa10000,
    to: 0xcaa1ffff,
    meaning: 'The app asked the account broker of Windows in a way that can not work, or a prompt is needed.',
    class: 'unknown',
    ...advice.application,
    source: broker,
  },
  {
    family: '0xCAA',
    from: 0xcaa20000,
    to: 0xcaa2ffff,
    meaning: 'The sign-in service answered with an OAuth error. The AADSTS number next to it tells why.',
    class: 'unknown',
    ...advice.readInside,
    source: broker,
  },
  {
    family: '0xCAA',
    from: 0xcaa30000,
    to: 0xcaa3ffff,
    meaning: 'The sign-in service, or a proxy, answered with an HTTP status that is no success.',
    class: 'network',
    ...advice.proxy,
    source: broker,
  },
  {
    family: '0xCAA',
    from: 0xcaa40000,
    to: 0xcaa4ffff,
    meaning: 'Saved sign-in data could not be read back.',
    class: 'stale-token',
    ...advice.freshSignIn,
    source: broker,
  },
  {
    family: '0xCAA',
    from: 0xcaa50000,
    to: 0xcaa5ffff,
    meaning: 'A part of Windows that the account broker needs failed. The code inside tells why.',
    class: 'unknown',
    ...advice.readInside,
    source: broker,
  },
  {
    family: '0xCAA',
    from: 0xcaa60000,
    to: 0xcaa6ffff,
    meaning: 'The answer could not be read, for example because a proxy put a page of its own in its place.',
    class: 'network',
    ...advice.inspection,
    source: broker,
  },
  {
    family: '0xCAA',
    from: 0xcaa70000,
    to: 0xcaa8ffff,
    meaning: 'The connection to the sign-in service failed.',
    class: 'network',
    ...advice.network,
    source: broker,
  },
  {
    family: '0xCAA',
    from: 0xcaa90000,
    to: 0xcaa9ffff,
    meaning:
      "The conversation with the sign-in service, or with the organisation's own sign-in server, went wrong.",
    class: 'unknown',
    ...advice.readInside,
    source: broker,
  },
  {
    family: '0xCAA',
    from: 0xcaaa0000,
    to: 0xcaaaffff,
    meaning: 'Something unexpected happened inside the sign-in library.',
    class: 'unknown',
    ...advice.readInside,
    source: broker,
  },
  {
    family: '0xCAA',
    from: 0xcaab0000,
    to: 0xcaabffff,
    meaning:
      'The account broker of Windows could not do its work; the sign-in helper may be missing or damaged.',
    class: 'helper',
    ...advice.helper,
    source: broker,
  },
  {
    family: '0x80073C',
    from: 0x80073cf0,
    to: 0x80073d3f,
    meaning: 'Windows could not register, install or remove an app package.',
    class: 'helper',
    ...advice.deployment,
    source: 'https://learn.microsoft.com/windows/win32/appxpkg/troubleshooting',
  },
  {
    family: '0x8007',
    from: 0x80072ee0,
    to: 0x80072fff,
    meaning: 'The internet part of Windows reported an error.',
    class: 'network',
    ...advice.network,
    source: hresult,
  },
  {
    family: '0x8007',
    from: 0x80070000,
    to: 0x8007ffff,
    meaning: 'An error number of Windows. What it means for the sign-in depends on what stands next to it.',
    class: 'unknown',
    ...advice.readInside,
    source: hresult,
  },
  {
    family: '0x8009',
    from: 0x80090300,
    to: 0x800903ff,
    meaning: 'A secure channel or a Windows sign-in could not be set up.',
    class: 'unknown',
    ...advice.readInside,
    source: hresult,
  },
  {
    family: '0x8009',
    from: 0x80090000,
    to: 0x8009ffff,
    meaning: 'Windows could not use one of its keys or certificates.',
    class: 'organisation',
    ...advice.keys,
    source: hresult,
  },
  {
    family: '0x8018',
    from: 0x80180000,
    to: 0x8018ffff,
    meaning: 'Enrolling this device in management (MDM) failed.',
    class: 'organisation',
    ...advice.administrator,
    source: 'https://learn.microsoft.com/windows/win32/mdmreg/mdm-registration-constants',
  },
  {
    family: '0x8019',
    from: 0x80190000,
    to: 0x8019ffff,
    meaning: 'A server, or a proxy, answered with an HTTP status that is no success.',
    class: 'network',
    ...advice.proxy,
    source: hresult,
  },
  {
    family: '0x801C',
    from: 0x801c0000,
    to: 0x801cffff,
    meaning: 'Registering this device with the organisation failed.',
    class: 'organisation',
    ...advice.device,
    source: 'https://learn.microsoft.com/entra/identity/devices/troubleshoot-hybrid-join-windows-current',
  },
  {
    family: 'TPM',
    from: 0x80280000,
    to: 0x8029ffff,
    meaning: 'The security chip (TPM) or its driver reported an error.',
    class: 'organisation',
    ...advice.keys,
    source: 'https://learn.microsoft.com/windows/win32/com/com-error-codes-6',
  },
  {
    family: 'TPM',
    from: 0xc0280000,
    to: 0xc029ffff,
    meaning: 'The security chip (TPM) or its driver reported an error.',
    class: 'organisation',
    ...advice.keys,
    source: ntStatus,
  },
  {
    family: '0x8009',
    from: 0xc0090000,
    to: 0xc009ffff,
    meaning: 'Windows could not use one of its keys or certificates.',
    class: 'organisation',
    ...advice.keys,
    source: ntStatus,
  },
  {
    family: 'CloudAP',
    from: 0xc0048000,
    to: 0xc004ffff,
    meaning: 'The part of Windows that signs in to Entra at logon reported an error.',
    class: 'organisation',
    ...advice.administrator,
    source: 'https://learn.microsoft.com/entra/identity/devices/troubleshoot-primary-refresh-token',
  },
  {
    family: 'NTSTATUS',
    from: 0xc0000001,
    to: 0xc000ffff,
    meaning: 'A status of Windows itself, as dsregcmd prints it for the last attempt to sign in.',
    class: 'unknown',
    ...advice.readInside,
    source: ntStatus,
  },
];

/** The narrowest family a number belongs to; null when it belongs to none. */
export function familyOf(number: number, isAadsts: boolean): CodeRange | null {
  return (
    families.find(
      (range) => (range.family === 'AADSTS') === isAadsts && number >= range.from && number <= range.to,
    ) ?? null
  );
}
