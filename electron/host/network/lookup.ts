import type { LookupOptions } from 'node:dns';
import { isIP } from 'node:net';

/** One address of a name. */
export interface FoundAddress {
  readonly address: string;
  readonly family: 4 | 6;
}

/** Translates a name into its addresses; rejects when it has none. */
export type ResolveHost = (name: string) => Promise<readonly FoundAddress[]>;

/**
 * How sockets ask: for all addresses or one, of one family or any. Which of the two `found` is, an address or a list,
 * follows from `options.all`, which Node's types can't say; `never` takes both.
 */
export type LookupFunction = (
  name: string,
  options: LookupOptions,
  answer: (error: Error | null, found: never, family: number) => void,
) => void;

/**
 * Puts a resolver of another kind behind Node's sockets. Node's own calls of the system's resolver wait for each other,
 * two at a time, and each can take 11 s on Windows where no name server answers; Chromium's do not.
 */
export function createLookup(resolve: ResolveHost): LookupFunction {
  return (name, options, answer) => {
    // A datagram socket gives the family alone.
    const { all = false, family = 0 } = typeof options === 'object' ? options : { family: options };
    const give = (error: Error | null, found: unknown, of = 0) => answer(error, found as never, of);
    const wanted = Number(`${family}`.replace('IPv', ''));
    const tell = (found: readonly FoundAddress[]) => {
      const fitting = found.filter((one) => wanted === 0 || one.family === wanted);
      const [first] = fitting;
      if (first === undefined) give(noAddress(name), '');
      else if (all) give(null, fitting);
      else give(null, first.address, first.family);
    };
    const own = isIP(name);
    if (own === 4 || own === 6) return tell([{ address: name, family: own }]);
    resolve(name).then(tell, (error: unknown) => give(error instanceof Error ? error : noAddress(name), ''));
  };
}

function noAddress(name: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`getaddrinfo ENOTFOUND ${name}`), {
    code: 'ENOTFOUND',
    syscall: 'getaddrinfo',
    hostname: name,
  });
}
