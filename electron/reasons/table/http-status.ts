import type { ReasonClass } from '../../../shared/model/reason';
import type { AdviceName } from '../advice';

/** Statuses of HTTP. 0xCAA3xxxx and 0x8019xxxx carry one in their low half. */
export const httpStatus: readonly (readonly [
  status: number,
  reasonClass: ReasonClass,
  advice: AdviceName,
])[] = [
  [400, 'unknown', 'readInside'],
  [401, 'unknown', 'readInside'],
  [403, 'network', 'proxy'],
  [404, 'network', 'proxy'],
  [405, 'network', 'proxy'],
  [407, 'network', 'proxy'],
  [408, 'network', 'network'],
  [410, 'service', 'wait'],
  [413, 'network', 'proxy'],
  [414, 'network', 'proxy'],
  [429, 'service', 'wait'],
  [500, 'service', 'wait'],
  [501, 'service', 'wait'],
  [502, 'service', 'wait'],
  [503, 'service', 'wait'],
  [504, 'service', 'wait'],
  [505, 'network', 'proxy'],
];
