import type { SignInEventRecord } from '../host/answers';

/** The event logs that tell of a sign-in, by what they are about. Windows tells their names apart without case. */
const eventLogs = {
  'sign-in': /^microsoft-windows-aad\/operational$/i,
  registration: /^microsoft-windows-user device registration\/admin$/i,
  /** Where Windows tells of its packages: they log to Application, or to channels of their own. */
  'app-state': /^(application$|microsoft-windows-appmodel-state)/i,
} as const;

/** Which of them it is; null for any other. */
export function eventLogOf({ log }: Pick<SignInEventRecord, 'log'>): keyof typeof eventLogs | null {
  const names = Object.keys(eventLogs) as (keyof typeof eventLogs)[];
  return names.find((name) => eventLogs[name].test(log)) ?? null;
}
