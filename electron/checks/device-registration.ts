import type { JoinKind } from '../../shared/model/join-kind';
import type { DeviceRegistrationAnswer } from '../host/answers';
import { readFields } from './dsregcmd-fields';

/** What `dsregcmd /status` says. Null always means that the text did not say, never that the answer is no. */
export interface DeviceRegistration {
  /** Null when the text lacks one of the two lines that decide it: treat such a PC as managed. */
  readonly joined: JoinKind | null;
  readonly azureAdJoined: boolean | null;
  readonly domainJoined: boolean | null;
  /** The Active Directory domain that the PC is joined to. */
  readonly domainName: string | null;
  /** This user has an account under Access work or school (Entra registered). */
  readonly workplaceJoined: boolean | null;
  readonly deviceId: string | null;
  /** Of the device, else of the registered account. */
  readonly tenantName: string | null;
  readonly tenantId: string | null;
  /**
   * Of the device or the registered account. On joined PCs it is printed for every tenant that uses device
   * management, enrolled or not.
   */
  readonly mdmUrl: string | null;
  /** Whose accounts Windows uses by default: `organizations` or `consumers`; null also when there is no default. */
  readonly defaultAuthority: 'organizations' | 'consumers' | null;
  /** False when Entra says that the device was disabled or deleted; null when it could not be asked. */
  readonly deviceAuthenticated: boolean | null;
  /** The value as printed, e.g. `FAILED. Device is either disabled or deleted`. */
  readonly deviceAuthStatus: string | null;
  /** Whether Windows holds a primary refresh token; means something on joined PCs only. */
  readonly azureAdPrt: boolean | null;
  /**
   * True when an AD FS token or a federation address is shown, false when the text denies the token and names no
   * such address. Federation products other than AD FS need not show.
   */
  readonly federated: boolean | null;
  /** When it was last renewed, ISO 8601 in UTC by this PC's clock. */
  readonly azureAdPrtUpdatedAt: string | null;
  /** NTSTATUS or HRESULT of the last attempt to get a primary refresh token, as `0x` and eight upper-case digits. */
  readonly attemptStatus: string | null;
  /** When that was, ISO 8601 in UTC by this PC's clock. */
  readonly attemptAt: string | null;
  /** What kept that attempt from the server, as `0x` and eight upper-case digits; null when nothing did. */
  readonly httpError: string | null;
  /** The address that was asked. */
  readonly endpoint: string | null;
  /** The OAuth word of the server, e.g. `invalid_grant`. */
  readonly serverErrorCode: string | null;
  /** The server's own text with its AADSTS number, lines joined by blanks. */
  readonly serverErrorDescription: string | null;
  /** Why the last attempt to join this device to Entra failed, as `0x` and eight upper-case digits. */
  readonly joinError: string | null;
  /** When that was, ISO 8601 in UTC by this PC's clock. */
  readonly joinAttemptAt: string | null;
  readonly correlationId: string | null;
}

/** What `dsregcmd` printed, and what that says. */
export interface ReadRegistration extends DeviceRegistrationAnswer {
  readonly device: DeviceRegistration;
}

/** An answer of the port as everybody uses it: read here, and nowhere again. */
export function readRegistration(answer: DeviceRegistrationAnswer): ReadRegistration {
  return { ...answer, device: parseDeviceRegistration(answer.text) };
}

/**
 * Reads the text of `dsregcmd /status`. Total: text that is cut off, empty or not from dsregcmd gives nulls. Keys
 * are English in every Windows language as far as is known (see `docs/verify-on-windows.md`); headings are not read.
 *
 * @example `             AzureAdJoined : YES`
 */
export function parseDeviceRegistration(text: DeviceRegistrationAnswer['text']): DeviceRegistration {
  const fields = readFields(text);
  const azureAdJoined = yesOrNo(fields.get('azureadjoined'));
  const domainJoined = yesOrNo(fields.get('domainjoined'));
  const workplaceJoined = yesOrNo(fields.get('workplacejoined'));
  const deviceAuthStatus = fields.get('deviceauthstatus') || null;
  return {
    joined: joinKind(azureAdJoined, domainJoined, workplaceJoined),
    azureAdJoined,
    domainJoined,
    domainName: domainJoined ? fields.get('domainname') || null : null,
    workplaceJoined,
    deviceId: guid(fields.get('deviceid')) ?? guid(fields.get('workplacedeviceid')),
    tenantName: fields.get('tenantname') || fields.get('workplacetenantname') || null,
    tenantId: guid(fields.get('tenantid')) ?? guid(fields.get('workplacetenantid')),
    mdmUrl: webAddress(fields.get('mdmurl')) ?? webAddress(fields.get('workplacemdmurl')),
    defaultAuthority: authority(fields.get('wamdefaultauthority')),
    deviceAuthenticated: deviceAuthenticated(deviceAuthStatus),
    deviceAuthStatus,
    azureAdPrt: yesOrNo(fields.get('azureadprt')),
    azureAdPrtUpdatedAt: utcTime(fields.get('azureadprtupdatetime')),
    federated: readFederation(fields),
    attemptStatus: hexNumber(fields.get('attemptstatus')),
    attemptAt: utcTime(fields.get('previousprtattempt')),
    httpError: failureNumber(fields.get('httperror')),
    endpoint: webAddress(fields.get('endpointuri')),
    serverErrorCode: fields.get('servererrorcode') || null,
    serverErrorDescription: fields.get('servererrordescription') || null,
    joinError: hexNumber(fields.get('clienterrorcode')),
    joinAttemptAt: utcTime(fields.get('previousregistration')),
    correlationId: guid(fields.get('correlationid')),
  };
}

function joinKind(
  azureAdJoined: boolean | null,
  domainJoined: boolean | null,
  workplaceJoined: boolean | null,
): JoinKind | null {
  if (azureAdJoined === null || domainJoined === null) return null;
  if (azureAdJoined) return domainJoined ? 'hybrid' : 'entra';
  if (domainJoined) return 'domain';
  return workplaceJoined === true ? 'registered' : 'workgroup';
}

function deviceAuthenticated(status: string | null): boolean | null {
  if (status === null) return null;
  if (/^success/i.test(status)) return true;
  // "FAILED. ERROR" only says that Entra could not be asked.
  return /disabled or deleted/i.test(status) ? false : null;
}

/** Hosts on which Entra itself takes sign-ins, all clouds. */
const entraHost =
  /^https:\/\/(login\.microsoftonline\.(com|us)|login\.microsoft\.com|login\.windows\.net|login\.partner\.microsoftonline\.cn|login\.chinacloudapi\.cn|[a-z0-9.-]+\.(windows|microsoft)\.(net|com)|autologon\.microsoftazuread-sso\.com)([:/]|$)/i;
/** Signing in with the Windows ticket goes to Microsoft, in the words of a federation server. */
const seamless = /^https:\/\/autologon\.microsoftazuread-sso\.com([:/]|$)/i;

function readFederation(fields: ReadonlyMap<string, string>): boolean | null {
  const enterprisePrt = yesOrNo(fields.get('enterpriseprt'));
  if (enterprisePrt === true || yesOrNo(fields.get('adfsrefreshtoken')) === true) return true;
  if (yesOrNo(fields.get('enterprisejoined')) === true) return true;
  if (webAddress(fields.get('enterpriseprtauthority'))) return true;
  const endpoint = webAddress(fields.get('endpointuri'));
  if (
    endpoint &&
    !seamless.test(endpoint) &&
    /\/adfs\/|\/trust\/|usernamemixed|windowstransport/i.test(endpoint)
  ) {
    return true;
  }
  if (enterprisePrt === null) return null;
  return endpoint === null || entraHost.test(endpoint) ? false : null;
}

function yesOrNo(value: string | undefined): boolean | null {
  if (value === undefined) return null;
  if (/^yes$/i.test(value)) return true;
  return /^no$/i.test(value) ? false : null;
}

function authority(value: string | undefined): DeviceRegistration['defaultAuthority'] {
  const word = value?.toLowerCase();
  return word === 'organizations' || word === 'consumers' ? word : null;
}

function guid(value: string | undefined): string | null {
  const match = /^\{?([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})\}?$/i.exec(value ?? '');
  return match?.[1]?.toLowerCase() ?? null;
}

function webAddress(value: string | undefined): string | null {
  return value && /^https?:\/\/[^\s/]/i.test(value) ? value : null;
}

/** Fewer digits than eight are a text that was cut off, except for the success that is printed as `0x0`. */
function hexNumber(value: string | undefined): string | null {
  const match = /^0x(0|[0-9a-f]{8})(?![0-9a-z])/i.exec(value ?? '');
  return match?.[1] ? `0x${match[1].toUpperCase().padStart(8, '0')}` : null;
}

function failureNumber(value: string | undefined): string | null {
  const number = hexNumber(value);
  return number === '0x00000000' ? null : number;
}

/**
 * Only a time that says that it is UTC is one: any other would be an hour or a month away in some countries.
 *
 * @example `2020-07-18 20:10:33.789 UTC`
 */
function utcTime(value: string | undefined): string | null {
  const match = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)(\.\d{1,3})?\d{0,4} ?(?:UTC|Z)$/i.exec(value ?? '');
  if (!match) return null;
  const milliseconds = Date.parse(`${match[1]}T${match[2]}${match[3] ?? ''}Z`);
  return Number.isNaN(milliseconds) ? null : new Date(milliseconds).toISOString();
}
