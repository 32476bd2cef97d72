import type { RepairBridge } from '../../shared/bridge';
import type { CallName } from '../../shared/call-names';
import { contract, type Reply, type Request } from '../../shared/contract';
import type { HostError } from '../../shared/error';
import { RunEvent } from '../../shared/events';
import type { Result } from '../../shared/result';

/** What a call answers when all goes well. */
export type Value<Name extends CallName> = Extract<Reply<Name>, { ok: true }>['value'];

/** The contract as the pages use it: typed on both sides, and never rejecting. */
export interface Client {
  call<Name extends CallName>(name: Name, request: Request<Name>): Promise<Result<Value<Name>>>;
  onEvent(listener: (event: RunEvent) => void): () => void;
}

/**
 * Wraps what the preload handed us. Replies and events are parsed before a page sees them; what does not fit the
 * contract is a fault of ours and arrives as the error `unexpected`.
 */
export function createClient(bridge: RepairBridge): Client {
  return {
    async call<Name extends CallName>(name: Name, request: Request<Name>) {
      try {
        const reply = contract[name].reply.parse(await bridge.call(name, request));
        // TypeScript cannot see that the schema of `name` gives the reply of `name`; the parser has just proven it.
        return reply as Result<Value<Name>>;
      } catch (error) {
        return {
          ok: false,
          error: unexpected(`${name}: ${error instanceof Error ? error.message : String(error)}`),
        };
      }
    },
    onEvent: (listener) =>
      bridge.onEvent((event) => {
        const parsed = RunEvent.safeParse(event);
        if (parsed.success) listener(parsed.data);
        else console.error('An event does not fit the contract.', parsed.error.message);
      }),
  };
}

function unexpected(detail: string): HostError {
  return { code: 'unexpected', detail };
}
