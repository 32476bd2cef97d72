import { families as meanings } from '../../shared/words/en/codes';
import type { AdviceName } from './advice';
import type { CodeRange, FamilyName } from './entry';

const entra = 'https://learn.microsoft.com/entra/identity-platform/reference-error-codes';
const broker =
  'https://learn.microsoft.com/uwp/api/windows.security.authentication.web.core.webprovidererror.errorcode';
const hresult =
  'https://learn.microsoft.com/openspecs/windows_protocols/ms-erref/0642cb2f-2075-4469-918c-4441e69c548a';
const ntStatus =
  'https://learn.microsoft.com/openspecs/windows_protocols/ms-erref/596a1078-e883-4972-9bbc-49e60bebca55';

const certificates = 'https://learn.microsoft.com/windows/win32/com/com-error-codes-4';
const com = 'https://learn.microsoft.com/windows/win32/com/com-error-codes-1';
const packages = 'https://learn.microsoft.com/windows/win32/appxpkg/troubleshooting';
const systemErrors = 'https://learn.microsoft.com/windows/win32/debug/system-error-codes--12000-15999-';
const prt = 'https://learn.microsoft.com/entra/identity/devices/troubleshoot-primary-refresh-token';
const browserErrors =
  'https://learn.microsoft.com/previous-versions/windows/internet-explorer/ie-developer/platform-apis/ms775145(v=vs.85)';
const activation =
  'https://learn.microsoft.com/troubleshoot/microsoft-365-apps/activation/office-activation-process-issues';
const oneDriveErrors =
  'https://learn.microsoft.com/sharepoint/troubleshoot/sync/error-0x8004de40-in-onedrive';
const wamErrors = 'https://learn.microsoft.com/entra/msal/dotnet/advanced/exceptions/wam-errors';

/**
 * What a code's family tells when the code itself is not in the table. The first range that holds the number
 * counts, so narrow ranges stand before wide ones.
 */
export const families: readonly CodeRange[] = [
  range('AADSTS', 53_000, 53_999, meanings.AADSTS53000, 'organisation', 'conditionalAccess', entra),
  range('AADSTS', 530_000, 539_999, meanings.AADSTS530000, 'organisation', 'conditionalAccess', entra),
  range('AADSTS', 120_000, 120_999, meanings.AADSTS120000, 'password', 'changePassword', entra),
  range('AADSTS', 130_000, 139_999, meanings.AADSTS130000, 'organisation', 'keys', entra),
  range('AADSTS', 80_000, 81_999, meanings.AADSTS80000, 'organisation', 'administrator', entra),
  range('AADSTS', 65_000, 65_999, meanings.AADSTS65000, 'organisation', 'administrator', entra),
  range('AADSTS', 650_000, 659_999, meanings.AADSTS65000, 'organisation', 'administrator', entra),
  range('AADSTS', 10_000, 99_999_999, meanings.AADSTS10000, 'unknown', 'lookUpNumber', entra),
  range('0xCAA', 0x4aa00000, 0x4aafffff, meanings['0x4AA00000'], 'interaction', 'prompt', broker),
  range('0xCAA', 0xcaa10000, 0xcaa1ffff, meanings['0xCAA10000'], 'unknown', 'application', broker),
  range('0xCAA', 0xcaa20000, 0xcaa2ffff, meanings['0xCAA20000'], 'unknown', 'readInside', broker),
  range('0xCAA', 0xcaa30000, 0xcaa3ffff, meanings['0xCAA30000'], 'network', 'proxy', broker),
  range('0xCAA', 0xcaa40000, 0xcaa4ffff, meanings['0xCAA40000'], 'stale-token', 'freshSignIn', broker),
  range('0xCAA', 0xcaa50000, 0xcaa5ffff, meanings['0xCAA50000'], 'unknown', 'readInside', broker),
  range('0xCAA', 0xcaa60000, 0xcaa6ffff, meanings['0xCAA60000'], 'network', 'inspection', broker),
  range('0xCAA', 0xcaa70000, 0xcaa8ffff, meanings['0xCAA70000'], 'network', 'network', broker),
  range('0xCAA', 0xcaa90000, 0xcaa9ffff, meanings['0xCAA90000'], 'unknown', 'readInside', broker),
  range('0xCAA', 0xcaaa0000, 0xcaaaffff, meanings['0xCAAA0000'], 'unknown', 'readInside', broker),
  range('0xCAA', 0xcaab0000, 0xcaabffff, meanings['0xCAAB0000'], 'helper', 'helper', broker),
  range('0xCAA', 0xcaac0000, 0xcaadffff, meanings['0xCAAC0000'], 'helper', 'helperStart', broker),
  range('0x8008', 0x80080200, 0x800802ff, meanings['0x80080200'], 'helper', 'deployment', packages),
  range('0x8008', 0x80080000, 0x8008ffff, meanings['0x80080000'], 'helper', 'helperStart', com),
  range('0x87AF', 0x87af0000, 0x87afffff, meanings['0x87AF0000'], 'helper', 'deployment', packages),
  range('0x8027', 0x80270000, 0x8027ffff, meanings['0x80270000'], 'helper', 'helperStart', com),
  range('0x8086', 0x80860000, 0x8086ffff, meanings['0x80860000'], 'account', 'personalAccount', wamErrors),
  range('0x80073C', 0x80073cf0, 0x80073d3f, meanings['0x80073CF0'], 'helper', 'deployment', packages),
  range('0x80073C', 0x80073d54, 0x80073d5f, meanings['0x80073D54'], 'helper', 'helper', systemErrors),
  range('0x80073C', 0x80073db8, 0x80073dcf, meanings['0x80073DB8'], 'helper', 'helperStart', systemErrors),
  range('0x800B', 0x800b0100, 0x800b01ff, meanings['0x800B0100'], 'network', 'inspection', certificates),
  range('0x800C', 0x800c0000, 0x800c00ff, meanings['0xCAA70000'], 'network', 'network', browserErrors),
  range('0x8007', 0x80072710, 0x80072aff, meanings['0x80072710'], 'network', 'network', hresult),
  range('0x8007', 0x80072ee0, 0x80072fff, meanings['0x80072EE0'], 'network', 'network', hresult),
  range('0x8007', 0x80070000, 0x8007ffff, meanings['0x80070000'], 'unknown', 'readInside', hresult),
  range('0x8009', 0x80090300, 0x800903ff, meanings['0x80090300'], 'unknown', 'readInside', hresult),
  range('0x8009', 0x80090000, 0x8009ffff, meanings['0x80090000'], 'organisation', 'keys', hresult),
  range(
    '0x8018',
    0x80180000,
    0x8018ffff,
    meanings['0x80180000'],
    'organisation',
    'administrator',
    'https://learn.microsoft.com/windows/win32/mdmreg/mdm-registration-constants',
  ),
  range('0x8019', 0x80190000, 0x8019ffff, meanings['0x80190000'], 'network', 'proxy', hresult),
  range(
    '0x801C',
    0x801c0000,
    0x801cffff,
    meanings['0x801C0000'],
    'organisation',
    'device',
    'https://learn.microsoft.com/entra/identity/devices/troubleshoot-hybrid-join-windows-current',
  ),
  range(
    'TPM',
    0x80280000,
    0x8029ffff,
    meanings['0x80280000'],
    'organisation',
    'keys',
    'https://learn.microsoft.com/windows/win32/com/com-error-codes-6',
  ),
  range('TPM', 0xc0280000, 0xc029ffff, meanings['0xC0280000'], 'organisation', 'keys', ntStatus),
  range('0x8009', 0xc0090000, 0xc009ffff, meanings['0xC0090000'], 'organisation', 'keys', ntStatus),
  range('CloudAP', 0xc0048000, 0xc004afff, meanings['0xC0048000'], 'organisation', 'administrator', prt),
  // Numbers of the service that activates Office and Windows.
  range('licence', 0xc004b000, 0xc004ffff, meanings['0xC004B000'], 'organisation', 'licence', activation),
  range('XML', 0xc00c0000, 0xc00cffff, meanings['0xC00C0000'], 'network', 'pageInstead', prt),
  range('NTSTATUS', 0xc0000001, 0xc000ffff, meanings['0xC0000001'], 'unknown', 'readInside', ntStatus),
  range('OneDrive', 0x8004da00, 0x8004dfff, meanings['0x8004DA00'], 'unknown', 'oneDrive', oneDriveErrors),
  range('OneDrive', 0x8004e400, 0x8004e4ff, meanings['0x8004DA00'], 'unknown', 'oneDrive', oneDriveErrors),
  range('COM', 0x80048800, 0x800488ff, meanings['0x80048800'], 'account', 'personalAccount', com, true),
  range('COM', 0x80000001, 0x8001ffff, meanings['0x80000001'], 'unknown', 'windowsPart', com, true),
  range('COM', 0x80040000, 0x8004ffff, meanings['0x80000001'], 'unknown', 'windowsPart', com, true),
  range(
    '0x8013',
    0x80130000,
    0x8013ffff,
    meanings['0x80130000'],
    'unknown',
    'windowsPart',
    'https://learn.microsoft.com/dotnet/api/system.exception.hresult',
    true,
  ),
];

/** The narrowest family a number belongs to; null when it belongs to none. */
export function familyOf(number: number, isAadsts: boolean): CodeRange | null {
  return (
    families.find(
      (range) => (range.family === 'AADSTS') === isAadsts && number >= range.from && number <= range.to,
    ) ?? null
  );
}

function range(
  family: FamilyName,
  from: number,
  to: number,
  meaning: string,
  reasonClass: CodeRange['class'],
  advice: AdviceName,
  source: string,
  wide?: true,
): CodeRange {
  return { family, from, to, meaning, class: reasonClass, advice, source, ...(wide ? { wide } : {}) };
}
