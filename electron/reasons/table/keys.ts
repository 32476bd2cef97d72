import type { CodeTable } from './code-table';

const dataProtection =
  'https://learn.microsoft.com/troubleshoot/windows-server/certificates-and-public-key-infrastructure-pki/dpapi-masterkey-backup-failures';
const pin =
  'https://learn.microsoft.com/windows/security/identity-protection/hello-for-business/hello-errors-during-pin-creation';
const tpm = 'https://learn.microsoft.com/troubleshoot/microsoft-365-apps/activation/tpm-malfunctioned';

/** 0x8009xxxx: keys, certificates and secure channels. */
export const keys: CodeTable = {
  family: '0x8009',
  source: 'https://learn.microsoft.com/windows/win32/com/com-error-codes-4',
  rows: [
    [0x80090005, 'organisation', 'keys'],
    [0x80090006, 'organisation', 'keys'],
    [0x80090008, 'organisation', 'keys'],
    [0x80090009, 'organisation', 'keys'],
    [0x8009000b, 'organisation', 'keys'],
    [0x8009000d, 'organisation', 'keys'],
    [0x8009000f, 'organisation', 'keys', pin],
    [0x80090010, 'organisation', 'keys'],
    [0x80090011, 'organisation', 'keys'],
    [0x80090016, 'organisation', 'lostKeys', tpm],
    [0x8009001d, 'organisation', 'keys'],
    [0x80090020, 'organisation', 'keys'],
    [0x80090029, 'organisation', 'keys'],
    [0x80090027, 'organisation', 'keys', pin],
    [0x8009002a, 'unknown', 'windowsPart', pin],
    [0x8009002c, 'organisation', 'keys', tpm],
    [0x8009002d, 'organisation', 'keys', pin],
    [0x80090030, 'organisation', 'keys', tpm],
    [0x80090031, 'organisation', 'keys', tpm],
    [0x80090034, 'organisation', 'keys'],
    [0x80090035, 'organisation', 'keys', tpm],
    [0x80090036, 'interaction', 'prompt', pin],
    [0x80090302, 'network', 'inspection'],
    [0x80090308, 'network', 'inspection'],
    [0x8009030c, 'password', 'newPassword'],
    [0x8009030e, 'account', 'otherAccount'],
    [0x80090311, 'network', 'network'],
    [0x80090322, 'organisation', 'administrator'],
    [0x80090324, 'clock', 'clock'],
    [0x80090325, 'network', 'inspection'],
    [0x80090326, 'network', 'inspection'],
    [0x80090327, 'network', 'inspection'],
    [0x80090328, 'clock', 'certificateDate'],
    [0x80090331, 'network', 'inspection'],
    [0x80090345, 'organisation', 'administrator', dataProtection],
    [0x80090346, 'network', 'inspection'],
    [0x80090349, 'network', 'inspection'],
    [0x80092004, 'organisation', 'keys'],
    [0x80092012, 'network', 'network'],
    [0x80092013, 'network', 'network'],
    [0x80094800, 'organisation', 'administrator'],
  ],
};
