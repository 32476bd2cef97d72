import type { Evidence } from '../../shared/model/finding';
import type { TimeMeasurement } from '../host/host';
import { type Answers, type CheckContext, evidenceFrom } from './check';

/** Every sample and every refusal, as evidence. */
export function timeEvidence(measurement: TimeMeasurement, at: string): Evidence[] {
  const samples = measurement.samples.map((sample) => ({
    source: sample.source,
    name: sample.trusted ? `offset of ${sample.server}` : `offset of ${sample.server}, not trusted`,
    value: Math.round(sample.offsetSeconds * 1000) / 1000,
    at,
  }));
  const refusals = measurement.refusals.map((refusal) => ({
    source: refusal.source,
    name: `no time from ${refusal.server}`,
    value: refusal.why,
    at,
  }));
  return [...samples, ...refusals];
}

/** How the time service is set, as evidence. */
export function timeServiceEvidence(answers: Pick<Answers, 'timeService'>, { at }: CheckContext): Evidence[] {
  if (!answers.timeService.ok) return [];
  const { service, type, server, policy, timeZone, hardwareClockIsUtc } = answers.timeService.value;
  return evidenceFrom('time-service', at, {
    type,
    server,
    policy,
    startType: service?.startType ?? null,
    status: service?.status ?? null,
    timeZone,
    hardwareClockIsUtc,
  });
}
