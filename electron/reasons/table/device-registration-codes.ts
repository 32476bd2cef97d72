import type { CodeTable } from './code-table';

const hybrid = 'https://learn.microsoft.com/entra/identity/devices/troubleshoot-hybrid-join-windows-current';

const hello =
  'https://learn.microsoft.com/windows/security/identity-protection/hello-for-business/hello-errors-during-pin-creation';

/** 0x801Cxxxx: registering this device with an organisation. */
export const deviceRegistration: CodeTable = {
  family: '0x801C',
  source: 'https://learn.microsoft.com/windows/client-management/azure-active-directory-integration-with-mdm',
  rows: [
    [0x801c0001, 'service', 'wait'],
    [0x801c0002, 'organisation', 'device'],
    [0x801c0003, 'organisation', 'administrator'],
    [0x801c0006, 'service', 'wait'],
    [0x801c000b, 'organisation', 'administrator'],
    [0x801c000c, 'network', 'network', hybrid],
    [0x801c000e, 'organisation', 'administrator'],
    [0x801c000f, 'helper', 'deployment'],
    [0x801c0010, 'organisation', 'keys'],
    [0x801c0011, 'organisation', 'keys'],
    [0x801c0012, 'service', 'wait'],
    [0x801c0013, 'organisation', 'administrator'],
    [0x801c0014, 'organisation', 'administrator'],
    [0x801c0015, 'organisation', 'administrator', hello],
    [0x801c0016, 'organisation', 'administrator', hello],
    [0x801c0017, 'organisation', 'administrator', hello],
    [0x801c0018, 'organisation', 'administrator', hello],
    [0x801c0019, 'organisation', 'administrator', hello],
    [0x801c001a, 'organisation', 'administrator', hello],
    [0x801c001b, 'organisation', 'device', hello],
    [0x801c001d, 'organisation', 'administrator', hybrid],
    [0x801c001f, 'network', 'network', hybrid],
    [0x801c0021, 'network', 'network', hybrid],
    [0x801c0025, 'service', 'wait', hybrid],
    [0x801c003a, 'organisation', 'administrator', hybrid],
    [0x801c003d, 'organisation', 'administrator', hybrid],
    [0x801c03e9, 'service', 'wait', hello],
    [0x801c03ea, 'organisation', 'administrator', hello],
    [0x801c03eb, 'service', 'wait', hello],
    [0x801c03ec, 'service', 'wait', hello],
    [0x801c03ed, 'organisation', 'administrator', hello],
    [0x801c03ee, 'organisation', 'keys', hello],
    [0x801c03ef, 'organisation', 'keys', hello],
    [0x801c03f0, 'organisation', 'keys', hello],
    [0x801c03f1, 'organisation', 'administrator', hello],
    [0x801c03f2, 'organisation', 'device', hybrid],
    [0x801c03f3, 'organisation', 'device', hybrid],
    [0x801c044c, 'unknown', 'windowsPart', hello],
    [0x801c044d, 'organisation', 'device', hello],
    [0x801c044e, 'interaction', 'prompt', hello],
    [0x801c0450, 'organisation', 'freshSignIn', hello],
    [0x801c0451, 'organisation', 'freshSignIn', hello],
  ],
};
