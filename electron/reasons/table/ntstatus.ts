import type { CodeTable } from './code-table';

const prt = 'https://learn.microsoft.com/entra/identity/devices/troubleshoot-primary-refresh-token';
const values =
  'https://learn.microsoft.com/openspecs/windows_protocols/ms-erref/596a1078-e883-4972-9bbc-49e60bebca55';

/** 0xC000xxxx: what `dsregcmd /status` prints as Attempt Status when Windows itself could not sign in. */
export const ntStatus: CodeTable = {
  family: 'NTSTATUS',
  source: values,
  rows: [
    [0xc0000022, 'unknown', 'readInside', 'Access was denied.'],
    [0xc000005e, 'network', 'network', 'No server that could check the sign-in can be reached.'],
    [
      0xc000005f,
      'organisation',
      'administrator',
      "The sign-in service does not know the domain of the user's address.",
      prt,
    ],
    [0xc0000064, 'account', 'otherAccount', 'The user does not exist.'],
    [
      0xc000006a,
      'password',
      'newPassword',
      'The password is wrong, usually because it was changed elsewhere.',
      prt,
    ],
    [
      0xc000006d,
      'password',
      'newPassword',
      'The user name or the password is wrong, usually because the password was changed elsewhere.',
      prt,
    ],
    [0xc000006e, 'organisation', 'administrator', 'A restriction of the account does not allow the sign-in.'],
    [0xc000006f, 'organisation', 'administrator', 'The account may not sign in at this hour.'],
    [0xc0000070, 'organisation', 'administrator', 'The account may not sign in on this PC.'],
    [0xc0000071, 'password', 'changePassword', 'The password has expired.'],
    [0xc0000072, 'organisation', 'administrator', 'The account is disabled.'],
    [0xc00000b5, 'network', 'network', 'The connection took too long.'],
    [0xc00000be, 'network', 'network', 'The network path was not found.', prt],
    [0xc00000c4, 'network', 'network', 'The network failed unexpectedly.', prt],
    [
      0xc00000d0,
      'unknown',
      'readInside',
      'The sign-in service, or the federation server, refused the request. Its own code tells why.',
      prt,
    ],
    [0xc0000133, 'clock', 'clock', 'The clocks of this PC and of the server differ too much.'],
    [0xc0000193, 'organisation', 'administrator', 'The account has expired.'],
    [0xc0000224, 'password', 'changePassword', 'The password must be changed before signing in.'],
    [0xc0000234, 'organisation', 'locked', 'The account is locked.'],
    [0xc000023c, 'network', 'network', 'The network can not be reached.', prt],
    [
      0xc000035b,
      'network',
      'inspection',
      'The binding of the secure channel is wrong, for example because a proxy opens it.',
    ],
  ],
};
