import type { CodeTable } from './code-table';

/** 0xC004xxxx: the part of Windows that signs in to Entra at logon (CloudAP), as `dsregcmd /status` prints it. */
export const cloudAp: CodeTable = {
  family: 'CloudAP',
  source: 'https://learn.microsoft.com/entra/identity/devices/troubleshoot-primary-refresh-token',
  rows: [
    [
      0xc0048442,
      'network',
      'inspection',
      'The identity of the user is missing from the answer, for example because a proxy changed it.',
    ],
    [
      0xc004844c,
      'organisation',
      'administrator',
      "The user's sign-in name is not formed like an internet address.",
    ],
    [
      0xc004848b,
      'organisation',
      'federation',
      "The description of the organisation's own sign-in server names no address for passwords.",
    ],
    [
      0xc004848c,
      'organisation',
      'federation',
      "The description of the organisation's own sign-in server names no address for certificates.",
    ],
    [
      0xc00484b2,
      'organisation',
      'device',
      'The device certificate for Entra was not found: the registration of this device is incomplete.',
    ],
    [0xc00484c1, 'organisation', 'federation', "The organisation's own sign-in server sent no token."],
  ],
};
