import type { CodeTable } from './code-table';

const prt = 'https://learn.microsoft.com/entra/identity/devices/troubleshoot-primary-refresh-token';
const smartCard =
  'https://learn.microsoft.com/troubleshoot/windows-server/windows-security/enabling-smart-card-logon-third-party-certification-authorities';
const values =
  'https://learn.microsoft.com/openspecs/windows_protocols/ms-erref/596a1078-e883-4972-9bbc-49e60bebca55';

/** 0xC000xxxx: what `dsregcmd /status` prints as Attempt Status when Windows itself could not sign in. */
export const ntStatus: CodeTable = {
  family: 'NTSTATUS',
  source: values,
  rows: [
    [0xc0000005, 'unknown', 'windowsPart'],
    [0xc0000022, 'unknown', 'readInside'],
    [0xc000005e, 'network', 'network'],
    [0xc000005f, 'organisation', 'administrator', prt],
    [0xc0000064, 'account', 'otherAccount'],
    [0xc000006a, 'unknown', 'newPassword', prt],
    [0xc000006d, 'unknown', 'newPassword', prt],
    [0xc000006e, 'organisation', 'administrator'],
    [0xc000006f, 'organisation', 'administrator'],
    [0xc0000070, 'organisation', 'administrator'],
    [0xc0000071, 'password', 'changePassword'],
    [0xc0000072, 'organisation', 'administrator'],
    [0xc00000b5, 'network', 'network'],
    [0xc00000bb, 'organisation', 'administrator', smartCard],
    [0xc00000be, 'network', 'network', prt],
    [0xc00000c4, 'network', 'network', prt],
    [0xc00000d0, 'unknown', 'readInside', prt],
    [0xc0000133, 'clock', 'clock'],
    [0xc000018b, 'organisation', 'administrator'],
    [0xc000018d, 'organisation', 'administrator'],
    [0xc0000193, 'organisation', 'administrator'],
    [0xc0000224, 'password', 'changePassword'],
    [0xc0000234, 'organisation', 'locked'],
    [0xc000023c, 'network', 'network', prt],
    [0xc000027b, 'unknown', 'windowsPart'],
    [0xc000035b, 'network', 'inspection'],
    [0xc0000409, 'unknown', 'windowsPart'],
  ],
};
