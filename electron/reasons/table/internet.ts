import type { ReasonClass } from '../../../shared/model/reason';
import type { AdviceName } from './code-table';

/**
 * Errors of WinINet and WinHTTP (12xxx). 0xCAA80000 plus one of them, or 0x80070000 plus one of them, is how they
 * travel.
 */
export const internet: readonly (readonly [
  error: number,
  reasonClass: ReasonClass,
  advice: AdviceName,
  meaning: string,
])[] = [
  [12001, 'network', 'network', 'Windows ran out of internet handles.'],
  [12002, 'network', 'network', 'The sign-in service did not answer in time.'],
  [12003, 'network', 'network', 'The server answered with an error of its own.'],
  [12004, 'network', 'network', 'The internet part of Windows failed inside.'],
  [12005, 'network', 'proxy', 'The address is not valid.'],
  [12006, 'network', 'proxy', 'The kind of address is not known.'],
  [12007, 'network', 'network', 'The name of the sign-in service could not be resolved (DNS or proxy).'],
  [12013, 'network', 'proxy', 'The user name for the server or proxy is wrong.'],
  [12014, 'network', 'proxy', 'The password for the server or proxy is wrong.'],
  [12015, 'network', 'proxy', 'The server or proxy refused the sign-in.'],
  [12017, 'network', 'network', 'The request was cancelled.'],
  [12029, 'network', 'network', 'The connection to the sign-in service failed.'],
  [12030, 'network', 'network', 'The connection to the sign-in service was cut off.'],
  [
    12031,
    'network',
    'network',
    'The connection to the sign-in service was reset, for example by a firewall.',
  ],
  [12032, 'network', 'network', 'The request has to be made again.'],
  [12033, 'network', 'proxy', 'The request to the proxy was not valid.'],
  [
    12037,
    'clock',
    'certificateDate',
    "The server's certificate is not valid at this PC's date: the certificate has expired, or the date is wrong.",
  ],
  [12038, 'network', 'inspection', "The server's certificate belongs to another name."],
  [12044, 'network', 'inspection', 'The server asks for a certificate of this PC.'],
  [12045, 'network', 'inspection', "The issuer of the server's certificate is not trusted."],
  [12055, 'network', 'inspection', "The server's certificate has errors."],
  [12057, 'network', 'network', "Whether the server's certificate was revoked could not be checked."],
  [12150, 'network', 'inspection', 'A header is missing from the answer.'],
  [12152, 'network', 'inspection', "The server's answer could not be read."],
  [12156, 'network', 'network', 'Following the server to another address failed.'],
  [12157, 'network', 'inspection', 'No encrypted connection could be agreed on.'],
  [12163, 'network', 'network', 'The connection to the internet is gone.'],
  [12164, 'network', 'network', 'The server can not be reached.'],
  [12165, 'network', 'proxy', 'The proxy can not be reached.'],
  [12166, 'network', 'proxy', 'The script that finds the proxy has an error.'],
  [12167, 'network', 'proxy', 'The script that finds the proxy could not be fetched.'],
  [12169, 'network', 'inspection', "The server's certificate is not valid."],
  [12170, 'network', 'inspection', "The server's certificate was revoked."],
  [
    12175,
    'clock',
    'certificateDate',
    "The server's certificate could not be validated: a wrong date, an inspecting proxy or missing root certificates.",
  ],
  [12178, 'network', 'proxy', 'No proxy was found for the address.'],
  [12179, 'network', 'inspection', "The server's certificate may not be used for this."],
  [12180, 'network', 'proxy', 'The script that finds the proxy could not be located.'],
  [12185, 'organisation', 'keys', 'The certificate of this PC has no private key.'],
  [12186, 'organisation', 'keys', 'The private key of the certificate of this PC may not be used.'],
];
