import type { CodeTable } from './code-table';

const older =
  'https://github.com/MicrosoftDocs/azure-docs/blob/02a4dd5bbcbdb08759b5cfe486858ab85e35ed1f/articles/active-directory/reports-monitoring/reference-sign-ins-error-codes.md';
/** Where Microsoft tells what any number means. */
const lookUp = 'https://login.microsoftonline.com/error';
const revocation =
  'https://learn.microsoft.com/entra/identity/authentication/concept-certificate-based-authentication-certificate-revocation-list';
const certificates =
  'https://learn.microsoft.com/entra/identity/authentication/certificate-based-authentication-faq';
const apps = 'https://learn.microsoft.com/troubleshoot/entra/entra-id/app-integration';
const inactive = 'https://aka.ms/TenantLifecycle';

/**
 * More numbers of the sign-in service: about apps of an organisation's own, certificates of people, other programs of
 * Microsoft, and old ones. They come up in whole logs, and a person asks for them like for any other.
 */
export const rareNumbers: CodeTable = {
  family: 'AADSTS',
  source: 'https://learn.microsoft.com/entra/identity-platform/reference-error-codes',
  rows: [
    [40014, 'organisation', 'federation', older],
    [50130, 'organisation', 'federation', older],
    [50148, 'organisation', 'application', older],
    [50172, 'organisation', 'administrator', older],
    [50181, 'interaction', 'finishPrompt', older],
    [50201, 'interaction', 'prompt', older],
    [50203, 'interaction', 'registerMethod', lookUp],
    [50206, 'interaction', 'prompt', lookUp],
    [500089, 'organisation', 'federation', lookUp],
    [500171, 'organisation', 'administrator', revocation],
    [500172, 'organisation', 'administrator', revocation],
    [500173, 'organisation', 'administrator', revocation],
    [500174, 'organisation', 'administrator', revocation],
    [500175, 'organisation', 'administrator', revocation],
    [500176, 'organisation', 'administrator', revocation],
    [500177, 'organisation', 'administrator', revocation],
    [500178, 'organisation', 'administrator', revocation],
    [500179, 'organisation', 'administrator', revocation],
    [500183, 'organisation', 'administrator', revocation],
    [500201, 'organisation', 'application', lookUp],
    [500207, 'account', 'otherAccount', lookUp],
    [500581, 'interaction', 'prompt', lookUp],
    [500881, 'interaction', 'wait', lookUp],
    [501621, 'organisation', 'administrator'],
    [5000225, 'organisation', 'administrator', inactive],
    [5000611, 'organisation', 'updateWindows', lookUp],
    [52004, 'interaction', 'prompt'],
    [530033, 'organisation', 'conditionalAccess', lookUp],
    [70037, 'interaction', 'finishPrompt', older],
    [7000110, 'organisation', 'application', `${apps}/error-code-aadsts7000110-request-is-ambiguous`],
    [7000214, 'organisation', 'administrator', revocation],
    [700229, 'organisation', 'application'],
    [750054, 'organisation', 'application'],
    [7500514, 'organisation', 'application'],
    [7500529, 'organisation', 'application'],
    [75016, 'organisation', 'application'],
    [76021, 'organisation', 'application'],
    [80003, 'organisation', 'administrator', older],
    [80011, 'organisation', 'administrator', older],
    [81001, 'organisation', 'administrator', older],
    [90010, 'organisation', 'application'],
    [9001023, 'organisation', 'application'],
    [900236, 'organisation', 'application'],
    [9002325, 'organisation', 'application', lookUp],
    [9002326, 'organisation', 'application', lookUp],
    [9002331, 'account', 'otherAccount', lookUp],
    [90027, 'organisation', 'application'],
    [900382, 'organisation', 'application'],
    [900432, 'organisation', 'application'],
    [
      900439,
      'organisation',
      'application',
      `${apps}/error-aadsts900439-usgclientnotsupportedonpublicendpoint`,
    ],
    [900971, 'organisation', 'application'],
    [901002, 'organisation', 'application'],
    [90102, 'organisation', 'application'],
    [90114, 'organisation', 'administrator'],
    [90117, 'organisation', 'application'],
    [90119, 'interaction', 'prompt'],
    [100007, 'organisation', 'application'],
    [1001000, 'organisation', 'administrator', certificates],
    [1001003, 'organisation', 'administrator', certificates],
    [
      1002016,
      'organisation',
      'updateWindows',
      `${apps}/application-using-tls-1dot0-1dot1-authentication-fail`,
    ],
    [120008, 'password', 'changePassword'],
    [120011, 'password', 'changePassword'],
    [120021, 'service', 'wait'],
    [130501, 'organisation', 'administrator', certificates],
    [220450, 'organisation', 'application'],
    [220501, 'organisation', 'administrator'],
    [2205011, 'organisation', 'administrator', revocation],
    [2205012, 'organisation', 'administrator', revocation],
    [2205013, 'organisation', 'administrator', revocation],
    [2205014, 'organisation', 'administrator', revocation],
    [2205015, 'organisation', 'administrator', revocation],
    [240002, 'organisation', 'application'],
    [293004, 'organisation', 'device', lookUp],
  ],
};
