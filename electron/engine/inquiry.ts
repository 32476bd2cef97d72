import type { Result } from '../../shared/result';
import { success } from '../../shared/result';
import type { Answers, Question } from '../checks/check';
import { domainOf } from '../checks/management';
import { type NamingQuestion, namedServers } from '../checks/named-servers';
import type { Host, NamedServers } from '../host/host';
import { readSettledHelper } from './settled-helper';

type Answer = Inquiry['answer'];
type Ask = { [Name in Question]: (host: Host, answer: Answer) => Promise<Answers[Name]> };

/** How each question is put to the host. */
const ask: Ask = {
  pc: (host) => host.user.readPcState(),
  signInEvents: (host) => host.user.readSignInEvents(),
  registration: (host) => host.user.readDeviceRegistration(),
  timeService: (host) => host.user.readTimeService(),
  credentials: (host) => host.user.readStoredCredentials(),
  workHelper: (host) => readSettledHelper(host, 'Microsoft.AAD.BrokerPlugin'),
  personalHelper: (host) => readSettledHelper(host, 'Microsoft.Windows.CloudExperienceHost'),
  accounts: (host) => host.user.readKnownAccounts(),
  teams: (host) => host.user.readTeamsApps(),
  caches: (host) => host.user.readSignInCaches(),
  time: async (host) => success(await host.time.measure()),
  domainTime: async (host, answer) => {
    const domain = domainOf(await answersFor({ answer }, ['registration', 'timeService']));
    return success(domain === null ? null : await host.time.askDomain(domain));
  },
  network: async (host, answer) => success(await host.network.probe(readNames(host, answer))),
};

/** Which servers to look for beyond the usual ones stands in what Windows wrote about this user's sign-ins. */
async function readNames(host: Host, answer: Answer): Promise<NamedServers> {
  const questions: NamingQuestion[] = ['signInEvents', 'registration', 'pc'];
  return namedServers(await answersFor({ answer }, questions), host.clock.wall());
}

/** The answers of one pass: each question is put to the host once, however many checks need it. */
export interface Inquiry {
  /** The answer, asked for now unless it has been already. */
  answer<Name extends Question>(question: Name): Promise<Answers[Name]>;
  /** The newest answers that are here by now; nothing is waited for. */
  answered(): Partial<Answers>;
  /** Asks again, so that the next judgement is of now. */
  askAnew<Name extends Question>(question: Name): Promise<Answers[Name]>;
  /** Puts a newer answer in place, measured by other means. */
  replace<Name extends Question>(question: Name, answer: Answers[Name]): void;
}

export function openInquiry(host: Host): Inquiry {
  const asked = new Map<Question, Promise<unknown>>();
  const settled = new Map<Question, unknown>();

  // The map holds under each name only what `put` and `replace` stored under that name.
  const answer: Answer = <Name extends Question>(question: Name) =>
    (asked.get(question) as Promise<Answers[Name]> | undefined) ?? put(question);

  function put<Name extends Question>(question: Name): Promise<Answers[Name]> {
    return keep(question, ask[question](host, answer));
  }

  function keep<Name extends Question>(question: Name, answered: Promise<Answers[Name]>) {
    asked.set(question, answered);
    const settle = (value: Answers[Name]) => {
      if (asked.get(question) === answered) settled.set(question, value);
    };
    answered.then(settle, () => undefined);
    return answered;
  }

  return {
    answer,
    answered: () => Object.fromEntries(settled),
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

/** The value of an answer, or null where there is none. */
export function known<T>(answer: Result<T>): T | null {
  return answer.ok ? answer.value : null;
}
