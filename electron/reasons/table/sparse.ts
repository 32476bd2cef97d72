import type { CodeTable } from './code-table';

const com = 'https://learn.microsoft.com/windows/win32/com/com-error-codes-1';
const certificates = 'https://learn.microsoft.com/windows/win32/com/com-error-codes-4';
const brokerErrors = 'https://learn.microsoft.com/entra/msal/dotnet/advanced/exceptions/wam-errors';
const apps =
  'https://learn.microsoft.com/troubleshoot/microsoft-365/admin/authentication/cannot-sign-in-microsoft-365-desktop-apps';
const browserErrors =
  'https://learn.microsoft.com/previous-versions/windows/internet-explorer/ie-developer/platform-apis/ms775145(v=vs.85)';
const prt = 'https://learn.microsoft.com/entra/identity/devices/troubleshoot-primary-refresh-token';

/** Families of which only a few codes come up in a sign-in. */
export const sparse: readonly CodeTable[] = [
  {
    family: 'COM',
    source: com,
    rows: [
      [0x80004001, 'unknown', 'windowsPart'],
      [0x80004002, 'unknown', 'windowsPart'],
      [0x80004004, 'unknown', 'windowsPart'],
      [0x80004005, 'unknown', 'windowsPart'],
      [0x8000ffff, 'unknown', 'windowsPart'],
      [0x80010108, 'unknown', 'windowsPart'],
      [0x80040154, 'helper', 'helper'],
      [0x80040155, 'helper', 'helper'],
    ],
  },
  {
    family: '0x8008',
    source: com,
    rows: [
      [0x80080005, 'helper', 'helperStart'],
      [
        0x80080204,
        'helper',
        'deployment',
        'https://learn.microsoft.com/windows/win32/appxpkg/troubleshooting',
      ],
      [0x80080300, 'helper', 'helperStart', apps],
    ],
  },
  {
    family: '0x800B',
    source: certificates,
    rows: [
      [0x800b0101, 'clock', 'certificateDate'],
      [0x800b0102, 'clock', 'certificateDate'],
      [0x800b0109, 'network', 'inspection'],
      [0x800b010a, 'network', 'inspection'],
      [0x800b010e, 'network', 'network'],
      [0x800b010f, 'network', 'inspection'],
    ],
  },
  {
    // What the sign-in window of older apps reports; 0xCAA70000 and the same numbers, less one, are WAM's.
    family: '0x800C',
    source: browserErrors,
    rows: [
      [0x800c0002, 'organisation', 'application'],
      [0x800c0003, 'network', 'network'],
      [0x800c0004, 'network', 'network'],
      [0x800c0005, 'network', 'proxy'],
      [0x800c0006, 'network', 'network'],
      [0x800c0007, 'network', 'network'],
      [0x800c0008, 'network', 'network'],
      [0x800c0009, 'network', 'proxy'],
      [0x800c000b, 'network', 'network'],
      [0x800c000c, 'network', 'network'],
      [0x800c000d, 'network', 'proxy'],
      [0x800c000e, 'network', 'inspection'],
      [0x800c000f, 'network', 'network'],
      [0x800c0019, 'network', 'inspection'],
    ],
  },
  {
    family: '0x8013',
    source: 'https://github.com/PowerShell/PowerShell/issues/13138',
    rows: [[0x80131539, 'unknown', 'windowsPowerShell']],
  },
  {
    family: '0x8086',
    source: brokerErrors,
    rows: [
      [0x80860005, 'account', 'personalAccount'],
      [0x80860006, 'interaction', 'prompt'],
      [0x80860009, 'account', 'personalAccount'],
      [0x8086000a, 'account', 'personalAccount'],
      [0x8086000b, 'account', 'personalAccount'],
      [0x8086000c, 'interaction', 'prompt'],
    ],
  },
  {
    family: 'XML',
    source: prt,
    rows: [
      [0xc00ce4cf, 'network', 'pageInstead'],
      [0xc00ce553, 'network', 'pageInstead'],
      [0xc00ce556, 'network', 'pageInstead'],
      [0xc00ce584, 'network', 'pageInstead'],
      [0xc00cee4f, 'network', 'pageInstead'],
    ],
  },
];
