import type { SignInEventRecord } from '../../electron/host/answers';

const signInLog = 'Microsoft-Windows-AAD/Operational';
const registrationLog = 'Microsoft-Windows-User Device Registration/Admin';
const packageLog = 'Application';

/** One record of an event log, as a history tells it. Times are true time. */
export interface PastRecord {
  readonly log: string;
  readonly id: number;
  readonly secondsAgo: number;
  /** Who it was logged as; `other` is another person who uses this PC. */
  readonly as: 'user' | 'system' | 'other';
  /** The number that Windows gives first, 32 bits; 0 where it gives none. */
  readonly number: number;
  /** What stands behind it; `{serverTime}` is true time at that moment. */
  readonly rest: string;
}

type Told = Omit<PastRecord, 'log' | 'as'> & Partial<Pick<PastRecord, 'as'>>;

/** A record of the sign-in log, logged as the user unless said otherwise. */
export function signInRecord(told: Told): PastRecord {
  return { log: signInLog, as: 'user', ...told };
}

/** A record of the log in which Windows tells how it tries to join this device; SYSTEM writes it. */
export function registrationRecord(told: Told): PastRecord {
  return { log: registrationLog, as: 'system', ...told };
}

/** A record of the Application log, in which Windows tells of the state that its packages keep. */
export function packageStateRecord(told: Told): PastRecord {
  return { log: packageLog, as: 'user', ...told };
}

/** The record as an event of a scenario file, where Windows' rendering of the number stands before the rest. */
export function asScenarioEvent({ log, id, secondsAgo, as, number, rest }: PastRecord) {
  // The text of this log is one field among others, and its number stands in it as a decimal.
  if (log === packageLog) return { log, id, secondsAgo, as, text: `${rest} ${number | 0}` };
  const hex = number.toString(16).toUpperCase().padStart(8, '0');
  return { log, id, secondsAgo, as, text: number === 0 ? rest : `Error: 0x${hex} ${rest}` };
}

/** On what PC, and at what moment, records are read. */
export interface ReadAt {
  /** True time, milliseconds since 1970. */
  readonly trueNow: number;
  /** Wall clock minus true time, seconds. */
  readonly offsetSeconds: number;
  readonly userSid: string;
}

/** Record numbers go up with time within each log, as Windows counts; the newest record first, as they are read. */
export function asAnswers(records: readonly PastRecord[], at: ReadAt): SignInEventRecord[] {
  const oldestFirst = [...records].sort((a, b) => b.secondsAgo - a.secondsAgo);
  const counts = new Map<string, number>();
  const answers = oldestFirst.map((record) => {
    const recordId = (counts.get(record.log) ?? 4000) + 1;
    counts.set(record.log, recordId);
    return answerOf(record, recordId, at);
  });
  return answers.reverse();
}

function answerOf(record: PastRecord, recordId: number, at: ReadAt): SignInEventRecord {
  const { log, id, secondsAgo, as } = record;
  const trueTime = at.trueNow - secondsAgo * 1000;
  const stamp = new Date(trueTime)
    .toISOString()
    .replace('T', ' ')
    .replace(/\.\d+Z$/, 'Z');
  return {
    log,
    id,
    recordId,
    at: new Date(trueTime + at.offsetSeconds * 1000).toISOString(),
    userSid: as === 'system' ? 'S-1-5-18' : as === 'user' ? at.userSid : otherSid(at.userSid),
    text: dataOf(record).replaceAll('{serverTime}', stamp),
  };
}

function otherSid(sid: string): string {
  return sid.replace(/\d+$/, (last) => (last === '1002' ? '1003' : '1002'));
}

/** A record's data joined as the shipped script joins it; numbers stand there as decimals, some of them signed. */
function dataOf({ log, id, number, rest }: PastRecord): string {
  const signed = String(number | 0);
  if (log === packageLog) return `${rest} ${signed}`;
  if (log === registrationLog) {
    if (id === 204) return `${signed} 0 ${rest}`.trim();
    return id === 304 ? `${signed} ${rest} 0` : `${signed} ${rest}`.trim();
  }
  return `${id === 1084 ? signed : number >>> 0} ${rest}`.trim();
}
