import type { SignInHelperAnswer } from '../host/answers';

/** Which of the two packages: the one for work and school accounts, or the one for personal ones. */
export type HelperKind = 'work' | 'personal';

type Registration = Pick<SignInHelperAnswer, 'registered'>;

/** Registered for this user, and Windows has nothing to say against it. */
export function isHealthy({ registered }: Registration): boolean {
  return registered?.status.toLowerCase() === 'ok';
}

/** Windows is installing, updating or moving it just now; the names are flags of PackageStatus. */
export function isBeingServiced({ registered }: Registration): boolean {
  return registered !== null && /\b(Servicing|DeploymentInProgress)\b/i.test(registered.status);
}

/** What it means for a helper that is registered and healthy when somebody disabled a service. */
type Meaning = 'broken' | 'attention' | 'nothing';

/**
 * The services behind the helpers [C, K: to be confirmed on Windows]. Stopped is normal: they start on demand. While
 * one of them is disabled no package can be registered: 0x80073CF6 with 0x80070422, or 0x80073D0A or 0x800706D9 for the
 * firewall, whose rules are part of a package.
 */
const services: readonly {
  readonly name: string;
  readonly healthy: Record<HelperKind, Meaning>;
  /** Without it Windows can't list packages either. */
  readonly lists?: true;
}[] = [
  // The Web Account Manager: every sign-in of a work account goes through it.
  { name: 'TokenBroker', healthy: { work: 'broken', personal: 'attention' } },
  { name: 'wlidsvc', healthy: { work: 'attention', personal: 'attention' } },
  { name: 'StateRepository', healthy: { work: 'nothing', personal: 'nothing' }, lists: true },
  { name: 'AppXSvc', healthy: { work: 'nothing', personal: 'nothing' }, lists: true },
  { name: 'mpssvc', healthy: { work: 'nothing', personal: 'nothing' } },
];

/**
 * The disabled service that matters most here, and what it means; null when none does. Where packages could not be
 * listed it is one that lists them: with any other turned on nobody would know more.
 */
export function disabledService(
  answer: SignInHelperAnswer,
  kind: HelperKind,
): { readonly name: string; readonly means: 'broken' | 'attention' } | null {
  for (const { name, healthy, lists } of services) {
    if (!answer.listed && !lists) continue;
    const isDisabled = answer.services.some(
      (service) => service.name === name && service.startType === 'Disabled',
    );
    const means = isHealthy(answer) ? healthy[kind] : 'broken';
    if (isDisabled && means !== 'nothing') return { name, means };
  }
  return null;
}
