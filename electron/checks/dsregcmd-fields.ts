/** The keys of every Windows 10 and 11 as far as is known, without blanks and in lower case. */
const keys = new Set([
  'azureadjoined',
  'enterprisejoined',
  'domainjoined',
  'domainname',
  'virtualdesktop',
  'devicename',
  'deviceid',
  'thumbprint',
  'devicecertificatevalidity',
  'keycontainerid',
  'keyprovider',
  'tpmprotected',
  'deviceauthstatus',
  'tenantname',
  'tenantid',
  'mdmurl',
  'mdmtouurl',
  'mdmcomplianceurl',
  'settingsurl',
  'ngcset',
  'workplacejoined',
  'workplacedeviceid',
  'workplacetenantid',
  'workplacetenantname',
  'workplacemdmurl',
  'wamdefaultset',
  'wamdefaultauthority',
  'wamdefaultid',
  'wamdefaultguid',
  'azureadprt',
  'azureadprtupdatetime',
  'azureadprtexpirytime',
  'azureadprtauthority',
  'enterpriseprt',
  'enterpriseprtauthority',
  'acquireprtdiagnostics',
  'previousprtattempt',
  'attemptstatus',
  'useridentity',
  'credentialtype',
  'correlationid',
  'endpointuri',
  'httpmethod',
  'httperror',
  'httpstatus',
  'servererrorcode',
  'servererrordescription',
  'adfsrefreshtoken',
  'refreshprtdiagnostics',
  'onpremtgt',
  'cloudtgt',
  'kerbtoplevelnames',
  'isdevicejoined',
  'aadrecoveryenabled',
  'keysigntest',
  'previousregistration',
  'registrationtype',
  'errorphase',
  'clienterrorcode',
  'servermessage',
]);

/**
 * The first value of every known key in what `dsregcmd /status` prints, keys without blanks and in lower case. The
 * server's description may go on over several lines.
 *
 * @example `             AzureAdJoined : YES`
 */
export function readFields(text: string): Map<string, string> {
  const fields = new Map<string, string>();
  let inDescription = false;
  for (const line of text.normalize('NFKC').split(/\r\n|\n|\r/)) {
    const colon = line.indexOf(':');
    const name = colon < 0 ? '' : line.slice(0, colon).trim();
    const key = name.replace(/\s/g, '').toLowerCase();
    const value = line.slice(colon + 1).trim();
    // "Server ErrorCode", written like this, belongs to an attempt to join the device.
    const known = keys.has(key) && !/^Server ErrorCode$/i.test(name);
    if (known && !fields.has(key)) fields.set(key, value);
    // The description ends with its own "Correlation ID:" line.
    const goesOn: boolean =
      inDescription && (!known || key === 'correlationid') && /\w/.test(line) && !line.startsWith('|');
    if (goesOn) {
      fields.set('servererrordescription', `${fields.get('servererrordescription')} ${line.trim()}`.trim());
    }
    inDescription = key === 'servererrordescription' || goesOn;
  }
  return fields;
}
