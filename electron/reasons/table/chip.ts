import type { CodeTable } from './code-table';

/** 0x8028xxxx and 0x8029xxxx: the security chip (TPM). Most are understood by their family alone. */
export const chip: CodeTable = {
  family: 'TPM',
  source: 'https://learn.microsoft.com/windows/win32/com/com-error-codes-6',
  rows: [
    [0x80280001, 'organisation', 'keys'],
    [0x80280036, 'organisation', 'keys'],
    [0x80280803, 'organisation', 'keys'],
    [0x80280921, 'organisation', 'keys'],
    [0x80284001, 'organisation', 'keys'],
    [0x8028400f, 'organisation', 'keys'],
    [0x80290401, 'organisation', 'keys'],
    [0x80290407, 'organisation', 'keys'],
  ],
};
