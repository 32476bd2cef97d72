import { describe, expect, it } from 'vitest';
import { failure, success } from '../../shared/result';
import { healthyAnswers, registration, registrationText, valueIn } from './answers.fixture';
import type { Answers } from './check';
import { domainOf, isManaged } from './management';

const timeService = (change: object) => success({ ...valueIn(healthyAnswers().timeService), ...change });
const following = timeService({ type: 'NT5DS', domain: 'corp.example.com' });
const joined = registration('NO', 'YES', 'NO');

describe('the domain that keeps a clock', () => {
  it.each<[string, Partial<Answers>, string | null]>([
    ['is that of a member', {}, 'corp.example.com'],
    ['is that of a hybrid PC', { registration: registration('YES', 'YES', 'NO') }, 'corp.example.com'],
    ['is none where the PC only has such a suffix', { registration: registration('YES', 'NO', 'NO') }, null],
    ['is none where the join is not known', { registration: failure('timed-out', '') }, null],
    [
      'is none where the time service asks elsewhere',
      { timeService: timeService({ type: 'NTP', domain: 'corp.example.com' }) },
      null,
    ],
    ['is none without a name', { timeService: timeService({ type: 'NT5DS', domain: '' }) }, null],
    ['is none with what is no name', { timeService: timeService({ type: 'NT5DS', domain: 'a b.c' }) }, null],
  ])('%s', (_what, change, domain) => {
    expect(domainOf({ registration: joined, timeService: following, ...change })).toBe(domain);
  });
});

describe('whether an organisation manages a PC', () => {
  const text = (more: string) => registrationText(`${valueIn(registration('NO', 'NO', 'YES')).text}${more}`);

  it.each<[string, Partial<Answers>, boolean | null]>([
    ['merely registered it does not', { registration: text('') }, false],
    [
      'with an address of device management nobody can tell',
      { registration: text('\n  WorkplaceMdmUrl : https://manage.example.com/enroll\n') },
      null,
    ],
    [
      'it does once enrolled',
      { registration: text(''), pc: success({ ...valueIn(healthyAnswers().pc), mdmEnrolled: true }) },
      true,
    ],
    [
      'with enrolments that could not be read nobody can tell',
      { registration: text(''), pc: success({ ...valueIn(healthyAnswers().pc), mdmEnrolled: null }) },
      null,
    ],
  ])('%s', (_what, change, managed) => {
    expect(isManaged({ ...healthyAnswers(), ...change })).toBe(managed);
  });
});
