import type { Evidence } from '../../shared/model/finding';
import type { TimeMeasurement } from '../host/host';
import { type Answers, type CheckContext, evidenceFrom } from './check';
import { isBeingCorrected } from './clock-facts';

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
  return [
    ...samples,
    ...refusals,
    ...evidenceFrom('clock', at, {
      movedSeconds: measurement.movedSeconds,
      lateBySeconds: measurement.lateBySeconds,
      beingCorrected: isBeingCorrected(measurement) ? true : undefined,
    }),
  ];
}

/** What the domain said, where one keeps the time. */
export function domainEvidence({ domainTime }: Pick<Answers, 'domainTime'>, at: string): Evidence[] {
  if (!domainTime.ok || domainTime.value === null) return [];
  const told = domainTime.value;
  return [
    told.answered
      ? {
          source: 'domain',
          name: `offset against ${told.domain}`,
          value: Math.round(told.offsetSeconds * 1000) / 1000,
          at,
        }
      : { source: 'domain', name: `no time from ${told.domain}`, value: told.why, at },
  ];
}

/** How the time service is set, as evidence. */
export function timeServiceEvidence(answers: Pick<Answers, 'timeService'>, { at }: CheckContext): Evidence[] {
  if (!answers.timeService.ok) return [];
  const { service, ...settings } = answers.timeService.value;
  return evidenceFrom('time-service', at, {
    ...settings,
    startType: service?.startType ?? null,
    status: service?.status ?? null,
  });
}
