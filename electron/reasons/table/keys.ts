import type { CodeTable } from './code-table';

const tpm = 'https://learn.microsoft.com/troubleshoot/microsoft-365-apps/activation/tpm-malfunctioned';

/** 0x8009xxxx: keys, certificates and secure channels. */
export const keys: CodeTable = {
  family: '0x8009',
  source: 'https://learn.microsoft.com/windows/win32/com/com-error-codes-4',
  rows: [
    [0x80090005, 'organisation', 'keys', 'Data to be decrypted are damaged.'],
    [0x80090006, 'organisation', 'keys', 'A signature is not valid.'],
    [0x80090008, 'organisation', 'keys', 'A kind of encryption is not known.'],
    [0x80090009, 'organisation', 'keys', 'Flags for a key are not valid.'],
    [0x8009000b, 'organisation', 'keys', 'A key can not be used in its present state.'],
    [0x8009000d, 'organisation', 'keys', 'A key does not exist.'],
    [0x80090010, 'organisation', 'keys', 'Access to a key was denied.'],
    [0x80090011, 'organisation', 'keys', 'An object of the key store was not found.'],
    [
      0x80090016,
      'organisation',
      'keys',
      'A key does not exist: the security chip was cleared or changed, or Windows came from an image made wrongly.',
      tpm,
    ],
    [0x8009001d, 'organisation', 'keys', 'The key provider could not start.'],
    [0x80090020, 'organisation', 'keys', 'The key provider failed inside.'],
    [0x80090029, 'organisation', 'keys', 'The key provider does not support the request.'],
    [0x8009002c, 'organisation', 'keys', 'Data could not be decrypted with the key of this PC.', tpm],
    [0x80090030, 'organisation', 'keys', 'The device that holds the keys (TPM) is not ready.', tpm],
    [
      0x80090031,
      'organisation',
      'keys',
      'The device that holds the keys ignored the authentication, for example after it was locked.',
      tpm,
    ],
    [0x80090034, 'organisation', 'keys', 'Encrypting failed.'],
    [0x80090035, 'organisation', 'keys', 'The device that holds the keys was not found.', tpm],
    [0x80090302, 'network', 'inspection', 'The function of the secure channel is not supported.'],
    [0x80090308, 'network', 'inspection', 'The other side of the secure channel sent something invalid.'],
    [0x8009030c, 'password', 'newPassword', 'The sign-in was refused.'],
    [0x8009030e, 'account', 'otherAccount', 'No credentials are there to sign in with.'],
    [
      0x80090311,
      'network',
      'network',
      'No authority for the sign-in could be reached, for example no domain controller.',
    ],
    [0x80090322, 'organisation', 'administrator', 'The name of the service is not the one expected.'],
    [0x80090324, 'clock', 'clock', 'The clocks of the two sides differ too much.'],
    [0x80090325, 'network', 'inspection', "The issuer of the server's certificate is not trusted."],
    [0x80090326, 'network', 'inspection', 'The other side sent something unexpected or badly formed.'],
    [0x80090328, 'clock', 'certificateDate', "The server's certificate has expired by this PC's date."],
    [0x80092004, 'organisation', 'keys', 'The certificate or key was not found.'],
    [0x80092012, 'network', 'network', 'Whether the certificate was revoked could not be checked.'],
    [0x80092013, 'network', 'network', 'The server that tells revoked certificates can not be reached.'],
    [0x80094800, 'organisation', 'administrator', 'The template of a certificate is not supported.'],
  ],
};
