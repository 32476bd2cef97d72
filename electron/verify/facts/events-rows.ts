import { type Fact, holds, notShown, type Verdict } from '../fact';
import type { Observations } from '../observations';
import { given } from './given';

const aad = 'Microsoft-Windows-AAD';
const aadLog = 'Microsoft-Windows-AAD/Operational';
const appModel = 'Microsoft-Windows-AppModel-State';

/** ERROR_TIMEOUT, of a question for which the log was too long. */
const outOfTime = 1460;

type EventLogs = Extract<Observations['eventLogs'], { ok: true }>['value'];

/** Judges what Windows itself says of the events that one source can write. */
function ofSource(provider: string, judge: (events: EventLogs['providers'][number]['events']) => Verdict) {
  return given('eventLogs', ({ providers }) => {
    const found = providers.find((one) => one.provider === provider);
    if (found === undefined || found.number !== 0) return notShown('no-answer');
    return found.events.length === 0 ? notShown('nothing-of-the-kind') : judge(found.events);
  });
}

/** What Windows records of sign-ins, and how it is read. */
export const eventFacts: readonly Fact[] = [
  {
    id: 'events.readable',
    statement: 'a standard user may read the logs of sign-ins',
    mark: 'K',
    restsOn: '`Open-EventReader`, `Get-SignInEvent`: without it the reason is unknown',
    how: '`Get-SignInEvent` as a standard user, on German Windows as well',
    expected:
      'every `number` and `skipped` 0, newest first; texts with `AADSTS…` as logged; a log without such events gives none and no error',
    needs: [],
    judge: given('events', ({ logs }) => {
      const log = logs.find((one) => one.log === aadLog);
      if (log === undefined) return notShown('no-answer');
      if (log.number === 0) return holds(true);
      return log.number === 5 || log.number === -2147024891 ? holds(false) : notShown('no-answer');
    }),
  },
  {
    id: 'events.nothing-found',
    statement:
      'a question that no record fits, and one to a log that is not there, end without records and without an error, in every language; in a long log the first ends with its time',
    mark: 'line',
    restsOn:
      '`Read-EventRecord`, which knows `EventLogNotFoundException`, and tells by a stopwatch that a call ran out of time',
    how: '`Inside { Read-EventRecord -Log No-Such/Operational -XPath * -Max 1 -Seconds 4 }`; ask the log Application for the id 65000',
    expected:
      '`Number` 0 and nothing, twice; 1460 after four seconds where Application is a gigabyte on a slow disk',
    needs: [],
    judge: given('session', ({ queries }) =>
      queries.none === outOfTime ? notShown('no-answer') : holds(queries.none === 0 && queries.missing === 0),
    ),
  },
  {
    id: 'events.denied',
    statement: 'a log that is denied throws `UnauthorizedAccessException`',
    mark: 'line',
    restsOn: '`Read-EventRecord`: a denied log would be told with another number',
    how: 'un-elevated `Inside { Read-EventRecord -Log Security -XPath * -Max 1 -Seconds 4 }`',
    expected: '`Number` -2147024891',
    needs: [],
    judge: given('session', ({ queries }, { pc }) => {
      if (!pc.ok || pc.value.identity === null) return notShown('no-answer');
      return pc.value.identity.elevated ? notShown('other-pc') : holds(queries.denied === -2147024891);
    }),
  },
  {
    id: 'events.query-refused',
    statement: 'a query outside Windows’ XPath is refused, and ours is not',
    mark: 'D',
    restsOn: '`Open-EventReader`; the simulation evaluates the same queries',
    how: "`Inside { Read-EventRecord -Log Application -XPath '*[System[not(Level=2)]]' -Max 1 -Seconds 4 }`",
    expected: '`Number` other than 0',
    needs: [],
    judge: given('session', ({ queries }) =>
      holds(queries.refused !== 0 && (queries.none === 0 || queries.none === outOfTime)),
    ),
  },
  {
    id: 'events.xml-shape',
    statement: 'event XML has named `Data`, with numbers as decimals; `Result` and `ExitCode` are signed',
    mark: 'M',
    restsOn: '`ConvertTo-EventFact`, `reasons/find-codes.ts`',
    how: "`Inside { (Open-EventReader -Log 'Microsoft-Windows-AAD/Operational' -XPath '*[System[EventID=1098]]').ReadEvent().ToXml() }`; the same for 1081, 1084, 1088, and 304 of `Microsoft-Windows-User Device Registration/Admin`",
    expected:
      '`Error` (1084: `Result`, 304: `ExitCode`) is a decimal; names as in the simulation’s `event-xml.ps1`',
    needs: ['work-account'],
  },
  {
    id: 'events.above',
    statement: '`EventRecordID > n` asks for what was logged since',
    mark: 'D',
    restsOn: '`Get-SignInEvent -Above`, listening',
    how: '`$n = (Get-SignInEvent).events[0].recordId; (Get-SignInEvent -Above $n).events.Count; (Get-SignInEvent -Above ($n - 1)).events.Count`',
    expected: '0, then 1',
    needs: ['work-account'],
  },
  {
    id: 'events.below',
    statement: '`EventRecordID < n` asks for what was logged before, the newest of it first',
    mark: 'D',
    restsOn: '`Get-SignInEvent -Below`, with which a week of a busy log is read',
    how: '`$n = (Get-SignInEvent).events[5].recordId; (Get-SignInEvent -Above 0 -Below $n).events[0].recordId -lt $n; (Get-SignInEvent -Above 0 -Below ($n + 1)).events[0].recordId -eq $n`',
    expected: 'True, True',
    needs: ['work-account'],
  },
  {
    id: 'events.cleared',
    statement: 'the record numbers of a log begin anew when somebody clears it',
    mark: 'K',
    restsOn: '`stillAbove` in `inquiry.ts`',
    how: 'note the newest `recordId`, `wevtutil cl Microsoft-Windows-AAD/Operational`, look again after a sign-in',
    expected: '1',
    needs: ['administrator', 'change'],
  },
  {
    id: 'events.corrupt',
    statement: 'a corrupt record makes `ReadEvent` stand still or go on, and never ends the session',
    mark: 'X',
    restsOn: '`Read-EventRecord`: after 5 failures in a row the log counts as unread',
    how: 'a PC whose log is damaged (`skipped` above 0)',
    expected: 'the other records are told',
    needs: ['other-pc'],
  },
  {
    id: 'events.log-enabled',
    statement: 'the log of Microsoft Entra’s client is switched on as Windows comes',
    mark: 'K',
    restsOn: 'reason and listening; where it is off, silence asks the person',
    how: '`wevtutil gl Microsoft-Windows-AAD/Operational`',
    expected: '`enabled: true`',
    needs: [],
    judge: given('eventLogs', ({ logs }) => {
      const log = logs.find((one) => one.log === aadLog);
      return log?.enabled === undefined || log.enabled === null ? notShown('no-answer') : holds(log.enabled);
    }),
  },
  {
    id: 'events.levels',
    statement:
      '1097 is a warning; 1098, 1081, 1084 and 1088 are errors; all of them go to the operational log',
    mark: 'M',
    restsOn: '`Get-SignInEvent`, which asks by these ids',
    how: '`(Get-WinEvent -ListProvider Microsoft-Windows-AAD).Events \\| Where-Object Id -in 1097, 1098, 1081, 1084, 1088`',
    expected: 'levels 3, 2, 2, 2, 2; log `Microsoft-Windows-AAD/Operational`',
    needs: [],
    judge: ofSource(aad, (events) => {
      const levels: Readonly<Record<number, number>> = { 1097: 3, 1098: 2, 1081: 2, 1084: 2, 1088: 2 };
      const asked = events.filter(({ id }) => levels[id] !== undefined);
      if (asked.length === 0) return holds(false);
      return holds(asked.every(({ id, level, log }) => level === levels[id] && log === aadLog));
    }),
  },
  {
    id: 'events.app-model-source',
    statement:
      'the source of AppModel-State events is `Microsoft-Windows-AppModel-State`, in the log Application',
    mark: 'M',
    restsOn: '`Get-SignInEvent`, `checks/helper.ts`',
    how: '`Get-WinEvent -ListProvider Microsoft-Windows-AppModel-State`',
    expected: 'such a source; `Application` among its logs',
    needs: [],
    judge: ofSource(appModel, (events) => holds(events.some(({ log }) => log === 'Application'))),
  },
  {
    id: 'events.app-model-levels',
    statement: 'of its events 10 to 13 and 19 are errors, 20 to 24 warnings, and 14 to 18 only informational',
    mark: 'M',
    restsOn: '`Get-SignInEvent`, which asks for levels 1 to 3',
    how: 'the levels of the same list',
    expected: '2, 3 and 4',
    needs: [],
    judge: ofSource(appModel, (events) => {
      const expected = (id: number) => (id >= 14 && id <= 18 ? 4 : id >= 20 && id <= 24 ? 3 : 2);
      const known = events.filter(({ id }) => id >= 10 && id <= 24);
      if (known.length === 0) return notShown('nothing-of-the-kind');
      return holds(known.every(({ id, level }) => level === expected(id)));
    }),
  },
  {
    id: 'events.texts',
    statement: 'codes in the inserted texts of these events do not depend on the language of Windows',
    mark: 'K',
    restsOn: '`reasons/find-codes.ts`, which reads numbers only',
    how: 'a refused sign-in on German Windows; the XML of 1098',
    expected: '`AADSTS…` and hexadecimal numbers as on English Windows',
    needs: ['work-account'],
  },
  {
    id: 'events.logged-as',
    statement: '1097 and 1098 are logged as the user they are about; 1081, 1084 and 1088 as SYSTEM',
    mark: 'M',
    restsOn: '`sign-in-reason/own-events.ts`; where it is wrong, a record is not counted',
    how: 'the `UserID` of such records',
    expected: 'as stated',
    needs: ['work-account'],
    judge: (seen) => {
      const { events } = seen;
      if (!events.ok) return notShown('no-answer');
      const records = events.value.events.filter(({ log }) => log === aadLog);
      const personal = records.filter(({ id }) => id === 1097 || id === 1098);
      const service = records.filter(({ id }) => id === 1081 || id === 1084 || id === 1088);
      if (personal.length === 0) return notShown('nothing-of-the-kind');
      return holds(
        personal.every(({ userSid }) => userSid !== null && userSid !== 'S-1-5-18') &&
          service.every(({ userSid }) => userSid === 'S-1-5-18'),
      );
    },
  },
  {
    id: 'events.within-two-minutes',
    statement: 'Teams records a refused sign-in as 1098 within two minutes of being opened',
    mark: 'X',
    restsOn: 'listening after a run; silence asks the person',
    how: 'a wrong password, then open Teams',
    expected: 'a record within two minutes',
    needs: ['work-account', 'hands'],
  },
  {
    id: 'events.cached-stamp',
    statement:
      'a server’s stamp behind the record’s own time may be a cached answer logged again; one ahead of it can’t be',
    mark: 'M',
    restsOn: '`sign-in-reason/server-stamps.ts`',
    how: 'compare stamps with the times of their records',
    expected: 'never ahead on a PC whose clock is right',
    needs: ['work-account'],
  },
  {
    id: 'events.stamp-distance',
    statement: 'event and server stamp are a few seconds apart on a PC whose clock is right',
    mark: 'X',
    restsOn: '`sign-in-reason/server-stamps.ts`, which asks for 60 s',
    how: 'the same',
    expected: 'under a minute',
    needs: ['work-account'],
  },
  {
    id: 'events.without-network',
    statement:
      '1084 is logged at every start without a network, 1097 with 0xCAA90004 and 1098 with 0xCAA10001 before any prompt',
    mark: 'K',
    restsOn: '`reasons/telling.ts`: they are evidence and never the reason',
    how: 'start a PC without a network, look at the log',
    expected: 'such records',
    needs: ['work-account', 'hands'],
  },
  {
    id: 'events.cut-off',
    statement: 'a record may be cut off anywhere, a number’s digits included',
    mark: 'X',
    restsOn: '`reasons/find-codes.ts`; half a number accuses nobody',
    how: 'long records of 1098',
    expected: 'none that ends in the middle of a number',
    needs: ['work-account'],
  },
];
