import type { ReasonClass } from '../../../shared/model/reason';
import type { AdviceName } from './code-table';

/** Statuses of HTTP. 0xCAA3xxxx and 0x8019xxxx carry one in their low half. */
export const httpStatus: readonly (readonly [
  status: number,
  reasonClass: ReasonClass,
  advice: AdviceName,
  meaning: string,
])[] = [
  [400, 'unknown', 'readInside', 'the request was refused as malformed or invalid'],
  [401, 'unknown', 'readInside', 'the server wants proof of who is asking'],
  [403, 'network', 'proxy', 'the server or a proxy forbade the request'],
  [404, 'network', 'proxy', 'the page was not found'],
  [405, 'network', 'proxy', 'the server or a proxy does not allow this kind of request'],
  [407, 'network', 'proxy', 'the proxy wants a sign-in of its own'],
  [408, 'network', 'network', 'the server waited too long for the request'],
  [410, 'service', 'wait', 'the page is gone'],
  [413, 'network', 'proxy', 'the request was too large'],
  [414, 'network', 'proxy', 'the address was too long'],
  [429, 'service', 'wait', 'too many requests; the server slows this client down'],
  [500, 'service', 'wait', 'the server failed'],
  [501, 'service', 'wait', 'the server does not support the request'],
  [502, 'service', 'wait', 'a server or proxy in between got no valid answer'],
  [503, 'service', 'wait', 'the service is overloaded or being maintained'],
  [504, 'service', 'wait', 'a server or proxy in between waited too long'],
  [505, 'network', 'proxy', 'the version of HTTP is not supported'],
];
