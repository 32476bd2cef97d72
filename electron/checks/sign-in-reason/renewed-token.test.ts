import { describe, expect, it } from 'vitest';
import { parseDeviceRegistration } from '../device-registration';
import { readReason } from './read-reason';
import { dsregcmd, event, input, printedTime, refusal, system } from './sign-in-reason.fixture';

const hour = 3600;

/** A joined PC whose own token was renewed two hours ago. */
function renewed(secondsAgo: number) {
  const text = dsregcmd({ azureAd: 'YES' }, [`  AzureAdPrtUpdateTime : ${printedTime(secondsAgo)}`]);
  return parseDeviceRegistration(text.replace('AzureAdPrt : NO', 'AzureAdPrt : YES'));
}

const logon = (secondsAgo: number) =>
  event('3221225581 OAuth response error: invalid_grant AADSTS50126: wrong password.', {
    id: 1081,
    userSid: system,
    recordId: 7,
    secondsAgo,
  });

describe('a refused logon, which does not say whose it was', () => {
  it('is over once Windows holds its own token for this person', () => {
    const read = readReason(input([logon(3 * hour)], { registration: renewed(2 * hour) }));
    expect(read.reason).toBeNull();
    expect(read.setAside.map(({ why }) => why)).toEqual(['over']);
  });

  it('speaks where it came after that, or where no token is held', () => {
    const after = readReason(input([logon(hour)], { registration: renewed(2 * hour) }));
    expect(after.reason?.code).toBe('AADSTS50126');
    expect(readReason(input([logon(3 * hour)])).reason?.code).toBe('AADSTS50126');
  });

  it('ends nothing that Teams itself was refused for', () => {
    const own = event(refusal('AADSTS53003'), { secondsAgo: 3 * hour, recordId: 6 });
    const read = readReason(input([own], { registration: renewed(2 * hour) }));
    expect(read.reason?.code).toBe('AADSTS53003');
  });
});
