import type { Result } from '../../shared/result';
import { success } from '../../shared/result';
import type { Answers, Question } from '../checks/check';
import type { Host } from '../host/host';

type Ask = { [Name in Question]: (host: Host) => Promise<Answers[Name]> };

/** How each question is put to the host. */
const ask: Ask = {
  pc: (host) => host.user.readPcState(),
  signInEvents: (host) => host.user.readSignInEvents(),
  registration: (host) => host.user.readDeviceRegistration(),
  timeService: (host) => host.user.readTimeService(),
  credentials: (host) => host.user.readStoredCredentials(),
  workHelper: (host) => host.user.readSignInHelper('Microsoft.AAD.BrokerPlugin'),
  personalHelper: (host) => host.user.readSignInHelper('Microsoft.Windows.CloudExperienceHost'),
  accounts: (host) => host.user.readKnownAccounts(),
  teams: (host) => host.user.readTeamsApps(),
  time: async (host) => success(await host.time.measure()),
  network: async (host) => success(await host.network.probe()),
};

/** The answers of one pass: each question is put to the host once, however many checks need it. */
export interface Inquiry {
  /** The answer, asked for now unless it has been already. */
  answer<Name extends Question>(question: Name): Promise<Answers[Name]>;
  /** Asks again, so that the next judgement is of now. */
  askAnew<Name extends Question>(question: Name): Promise<Answers[Name]>;
  /** Puts a newer answer in place, measured by other means. */
  replace<Name extends Question>(question: Name, answer: Answers[Name]): void;
}

export function openInquiry(host: Host): Inquiry {
  const asked = new Map<Question, Promise<unknown>>();

  function put<Name extends Question>(question: Name): Promise<Answers[Name]> {
    const answer = ask[question](host);
    asked.set(question, answer);
    return answer;
  }

  return {
    // The map holds under each name only what `put` and `replace` stored under that name.
    answer: <Name extends Question>(question: Name) =>
      (asked.get(question) as Promise<Answers[Name]> | undefined) ?? put(question),
    askAnew: put,
    replace: (question, answer) => void asked.set(question, Promise.resolve(answer)),
  };
}

/** Several answers at once, by name. */
export async function answersFor<Needs extends Question>(
  inquiry: Inquiry,
  needs: readonly Needs[],
): Promise<Pick<Answers, Needs>> {
  const pairs = await Promise.all(needs.map(async (need) => [need, await inquiry.answer(need)] as const));
  return Object.fromEntries(pairs) as Pick<Answers, Needs>;
}

/** The value of an answer, or null where there is none. */
export function known<T>(answer: Result<T>): T | null {
  return answer.ok ? answer.value : null;
}
