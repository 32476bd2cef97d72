import type { CodeTable } from './code-table';

/** 0xC004xxxx: the part of Windows that signs in to Entra at logon (CloudAP), as `dsregcmd /status` prints it. */
export const cloudAp: CodeTable = {
  family: 'CloudAP',
  source: 'https://learn.microsoft.com/entra/identity/devices/troubleshoot-primary-refresh-token',
  rows: [
    [0xc0048442, 'network', 'inspection'],
    [0xc004844c, 'organisation', 'administrator'],
    [0xc004848b, 'organisation', 'federation'],
    [0xc004848c, 'organisation', 'federation'],
    [0xc00484b2, 'organisation', 'device'],
    [0xc00484c1, 'organisation', 'federation'],
  ],
};
