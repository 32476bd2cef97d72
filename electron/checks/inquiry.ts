import { type Result, success } from '../../shared/result';
import type { SignInEventAnswer } from '../host/answers';
import type { Host, NamedServers } from '../host/host';
import type { Answers, Inquiry, Pass, Question } from './check';
import { offsetOf } from './clock-facts';
import { readRegistration } from './device-registration';
import { domainOf } from './management';
import { type NamingQuestion, namedServers } from './named-servers';
import { reachesSignIn } from './network-reach';
import { ownSid } from './pc-facts';
import { collectNames, noNames } from './private-names';
import { settingsIn } from './product-settings';
import { proxiesIn } from './proxy-setting';
import { readSettledHelper } from './settled-helper';
import { reasonIn } from './sign-in-reason';
import { newestSignInRecord } from './sign-in-reason/own-events';
import { readWeek } from './week-of-events';

type Answer = Inquiry['answer'];
type Ask = { [Name in Question]: (host: Host, answer: Answer, pass: Pass) => Promise<Answers[Name]> };

/** How each question is put to the host. */
const ask: Ask = {
  pc: (host) => host.user.readPcState(),
  signInEvents: (host, answer) => readWeek(host, async () => ownSid(await answer('pc'))),
  registration: async (host) => {
    const answer = await host.user.readDeviceRegistration();
    return answer.ok ? success(readRegistration(answer.value)) : answer;
  },
  timeService: (host) => host.user.readTimeService(),
  credentials: (host) => host.user.readStoredCredentials(),
  workHelper: (host) => readSettledHelper(host, 'Microsoft.AAD.BrokerPlugin'),
  personalHelper: (host) => readSettledHelper(host, 'Microsoft.Windows.CloudExperienceHost'),
  accounts: (host) => host.user.readKnownAccounts(),
  teams: (host) => host.user.readTeamsApps(),
  caches: (host) => host.user.readSignInCaches(),
  settings: async (host) => {
    const answer = await host.user.readProductSettings();
    return answer.ok ? success(settingsIn(answer.value)) : answer;
  },
  time: async (host, answer) => success(await host.time.measure(readOwnServer(answer))),
  domainTime: async (host, answer) => {
    const domain = domainOf(await answersFor({ answer }, ['registration', 'timeService']));
    return success(domain === null ? null : await host.time.askDomain(domain));
  },
  network: async (host, answer) => success(await host.network.probe(readNames(host, answer))),
  proxies: askProxies,
  reason: deriveReason,
};

/** The time server that the organisation has set; null where it set none, or nobody could be asked. */
async function readOwnServer(answer: Answer): Promise<string | null> {
  return valueOrNull(await answer('settings'))?.timeServer ?? null;
}

/** Judged by the clock as it was before anything was repaired: the events are of then. */
async function deriveReason(host: Host, answer: Answer, pass: Pass): Promise<Answers['reason']> {
  const answers = await answersFor({ answer }, ['signInEvents', 'registration', 'pc']);
  const time = pass.questions.has('time') ? await answer('time') : null;
  const network = pass.questions.has('network') ? valueOrNull(await answer('network')) : null;
  const { typed, newerThanRecord } = pass;
  return success(
    reasonIn(answers, {
      typed,
      newerThanRecord: stillAbove(newerThanRecord, valueOrNull(answers.signInEvents)),
      offsetSeconds: time && offsetOf(time),
      isReached: network && reachesSignIn(network),
      now: host.clock.wall(),
    }),
  );
}

/** A record number means nothing once the log was cleared and counts from the beginning again. */
function stillAbove(record: number | null, events: SignInEventAnswer | null): number | null {
  const newest = newestSignInRecord(events);
  return record !== null && newest !== null && newest < record ? null : record;
}

async function askProxies(host: Host): Promise<Answers['proxies']> {
  const setting = await host.user.readProxySetting();
  if (!setting.ok) return setting;
  const probe = await host.network.askProxies(proxiesIn(setting.value));
  return success({ setting: setting.value, ...probe });
}

/** Which servers to look for beyond the usual ones stands in what Windows wrote about this user's sign-ins. */
async function readNames(host: Host, answer: Answer): Promise<NamedServers> {
  const questions: NamingQuestion[] = ['signInEvents', 'registration', 'pc'];
  return namedServers(await answersFor({ answer }, questions), host.clock.wall());
}

export function openInquiry(host: Host, pass: Pass): Inquiry {
  const asked = new Map<Question, Promise<unknown>>();
  const settled = new Map<Question, unknown>();
  const names = noNames();

  // The map holds under each name only what `put` and `replace` stored under that name.
  const answer: Answer = <Name extends Question>(question: Name) =>
    (asked.get(question) as Promise<Answers[Name]> | undefined) ?? put(question);

  function put<Name extends Question>(question: Name): Promise<Answers[Name]> {
    return keep(question, ask[question](host, answer, pass));
  }

  function keep<Name extends Question>(question: Name, answered: Promise<Answers[Name]>) {
    asked.set(question, answered);
    const settle = (value: Answers[Name]) => {
      collectNames(question, value, names);
      if (asked.get(question) === answered) settled.set(question, value);
    };
    answered.then(settle, () => undefined);
    return answered;
  }

  return {
    answer,
    answered: () => Object.fromEntries(settled),
    names: () => names,
    askAnew: put,
    replace: (question, answer) => void keep(question, Promise.resolve(answer)),
  };
}

/** Several answers at once, by name. */
export async function answersFor<Needs extends Question>(
  inquiry: Pick<Inquiry, 'answer'>,
  needs: readonly Needs[],
): Promise<Pick<Answers, Needs>> {
  const pairs = await Promise.all(needs.map(async (need) => [need, await inquiry.answer(need)] as const));
  return Object.fromEntries(pairs) as Pick<Answers, Needs>;
}

/** Every answer of a pass, for planning and proving. Asks what was not asked yet. */
export async function allAnswers(inquiry: Pick<Inquiry, 'answer'>): Promise<Answers> {
  return answersFor(inquiry, Object.keys(ask) as Question[]);
}

/** The value of an answer, or null where there is none. */
export function valueOrNull<T>(answer: Result<T>): T | null {
  return answer.ok ? answer.value : null;
}
