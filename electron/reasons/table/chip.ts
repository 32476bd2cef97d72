import type { CodeTable } from './code-table';

/** 0x8028xxxx and 0x8029xxxx: the security chip (TPM). Most are understood by their family alone. */
export const chip: CodeTable = {
  family: 'TPM',
  source: 'https://learn.microsoft.com/windows/win32/com/com-error-codes-6',
  rows: [
    [0x80280001, 'organisation', 'keys', 'The security chip refused the authorisation.'],
    [
      0x80280803,
      'organisation',
      'keys',
      'The security chip defends itself against guessing and does not answer for a while.',
    ],
    [
      0x80280921,
      'organisation',
      'keys',
      'The security chip is locked after wrong attempts and does not answer for a while.',
    ],
    [0x80284001, 'organisation', 'keys', 'The service for the security chip failed inside.'],
    [0x8028400f, 'organisation', 'keys', 'No security chip was found.'],
    [0x80290401, 'organisation', 'keys', 'The security chip is not ready.'],
    [0x80290407, 'organisation', 'keys', 'The security chip reported an internal error to the key provider.'],
  ],
};
