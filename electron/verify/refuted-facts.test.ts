import { describe, expect, it } from 'vitest';
import { failure, success } from '../../shared/result';
import type { Answers } from '../checks/check';
import { readRegistration } from '../checks/device-registration';
import { buildReport } from '../report/build-report';
import { renderHtml } from '../report/render-html';
import { renderText } from '../report/render-text';
import { report } from '../report/report.fixture';
import { refutedFacts } from './refuted-facts';
import { wholePc } from './verify.fixture';

function answersOf(change: (pc: ReturnType<typeof wholePc>) => void = () => {}): Partial<Answers> {
  const pc = wholePc();
  change(pc);
  return {
    pc: success(pc.pc),
    timeService: success(pc.timeService),
    signInEvents: success(pc.events),
    registration: success(readRegistration(pc.registration)),
    credentials: success(pc.credentials),
    workHelper: success(pc.helperWork),
    personalHelper: success(pc.helperPersonal),
    accounts: success(pc.accounts),
    teams: success(pc.teams),
    caches: success(pc.cachesBefore),
  };
}

describe('the facts that a check refutes', () => {
  it('are none on a PC where all hold, and none where nothing was asked or answered', () => {
    expect(refutedFacts(answersOf(), false)).toEqual([]);
    expect(refutedFacts({}, false)).toEqual([]);
    const nothing = failure('timed-out', 'no answer');
    const names = Object.keys(answersOf());
    expect(refutedFacts(Object.fromEntries(names.map((name) => [name, nothing])), false)).toEqual([]);
  });

  it('are named by the same judges as those of verify', () => {
    const answers = answersOf(({ timeService, accounts }) => {
      timeService.type = 'Sundial';
      accounts.unreadable.push({ store: 'office', number: 5 });
    });
    expect(refutedFacts(answers, false)).toEqual(['clock.known-types', 'accounts.readable']);
  });

  it('are not those of a PC that is only broken', () => {
    const answers = answersOf(({ helperWork, helperPersonal, accounts, timeService }) => {
      helperWork.registered = null;
      helperPersonal.registered = { fullName: 'x', status: 'Modified, NeedsRemediation' };
      accounts.unreadable.push({ store: 'wam', number: 1058 });
      timeService.service = null;
      timeService.type = null;
    });
    expect(refutedFacts(answers, false)).toEqual(['accounts.readable']);
  });

  it('stand in the report with what they say', () => {
    const redacted = buildReport({ ...report, refutedFacts: ['clock.known-types', 'gone.fact'] });
    for (const text of [renderText(redacted), renderHtml(redacted)]) {
      expect(text).toContain('Facts about Windows that this PC refuted');
      expect(text).toContain('clock.known-types: Type is one of NTP, NT5DS, NoSync and AllSync');
      expect(text).toContain('gone.fact');
    }
    expect(renderText(buildReport(report))).not.toContain('refuted');
  });
});
