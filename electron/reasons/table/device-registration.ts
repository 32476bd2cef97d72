import type { CodeTable } from './code-table';

const hybrid = 'https://learn.microsoft.com/entra/identity/devices/troubleshoot-hybrid-join-windows-current';

const hello =
  'https://learn.microsoft.com/windows/security/identity-protection/hello-for-business/hello-errors-during-pin-creation';

/** 0x801Cxxxx: registering this device with an organisation. */
export const deviceRegistration: CodeTable = {
  family: '0x801C',
  source: 'https://learn.microsoft.com/windows/client-management/azure-active-directory-integration-with-mdm',
  rows: [
    [0x801c0001, 'service', 'wait', 'The registration service sent an answer that could not be read.'],
    [
      0x801c0002,
      'organisation',
      'device',
      'The registration service could not authenticate the user or the device.',
    ],
    [
      0x801c0003,
      'organisation',
      'administrator',
      'The user may not register devices, or reached the limit of devices.',
    ],
    [0x801c0006, 'service', 'wait', 'The registration service failed.'],
    [
      0x801c000b,
      'organisation',
      'administrator',
      'The registration service sent this PC to a server it does not trust.',
    ],
    [0x801c000c, 'network', 'network', 'The registration service could not be discovered.', hybrid],
    [0x801c000e, 'organisation', 'administrator', 'The limit of devices for this user is reached.'],
    [0x801c000f, 'helper', 'deployment', 'Registering the device needs a restart.'],
    [0x801c0010, 'organisation', 'keys', 'The proof of the security chip is not valid.'],
    [0x801c0011, 'organisation', 'keys', 'The attestation of the device failed.'],
    [0x801c0012, 'service', 'wait', 'The answer of the discovery could not be read.'],
    [0x801c0013, 'organisation', 'administrator', 'The organisation was not found in the token.'],
    [0x801c0014, 'organisation', 'administrator', 'The identity of the user was not found in the token.'],
    [
      0x801c001d,
      'organisation',
      'administrator',
      'This domain is not set up for registering devices (no service connection point). Usual where hybrid join is not wanted.',
      hybrid,
    ],
    [0x801c001f, 'network', 'network', 'Discovering the registration service took too long.', hybrid],
    [
      0x801c0021,
      'network',
      'network',
      'The data for the discovery of the registration service could not be fetched.',
      hybrid,
    ],
    [0x801c0025, 'service', 'wait', 'The registration service is busy.', hybrid],
    [
      0x801c003a,
      'organisation',
      'administrator',
      'The domain names an organisation that does not exist or has no subscription.',
      hybrid,
    ],
    [
      0x801c003d,
      'organisation',
      'administrator',
      'Whether the domain is managed or federated could not be found out.',
      hybrid,
    ],
    [0x801c03e9, 'service', 'wait', "The server's answer to the registration was not valid.", hello],
    [0x801c03ea, 'organisation', 'administrator', 'The server refused the user or the device.', hello],
    [0x801c03eb, 'service', 'wait', "The status of the server's answer was not valid.", hello],
    [0x801c03ec, 'service', 'wait', 'The registration service failed unexpectedly.', hello],
    [
      0x801c03ed,
      'organisation',
      'administrator',
      'The server asks for multi-factor sign-in, or did not accept the token or the device.',
      hello,
    ],
    [0x801c03ee, 'organisation', 'keys', 'The attestation failed.', hello],
    [0x801c03ef, 'organisation', 'keys', 'The certificate of the attestation key is no longer valid.', hello],
    [
      0x801c03f2,
      'organisation',
      'device',
      'The directory refused the request: usually the device is not synchronised to it yet.',
      hybrid,
    ],
    [0x801c03f3, 'organisation', 'device', 'The device is not found in the directory.', hybrid],
    [0x801c044d, 'organisation', 'device', 'The token does not name the device.', hello],
    [0x801c0450, 'organisation', 'freshSignIn', "The user's token could not be had.", hello],
    [
      0x801c0451,
      'organisation',
      'freshSignIn',
      "The user's token belongs to another account: sign out of Windows and in again.",
      hello,
    ],
  ],
};
