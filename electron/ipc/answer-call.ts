import type { CallName } from '../../shared/call-names';
import { contract } from '../../shared/contract';
import { failure, type Result } from '../../shared/result';
import type { ServedCalls } from './repair-service';

/**
 * Longest request, in characters of JSON. The contract's own limits allow a little more than 100,000 (200 targets
 * of 512 characters); whatever is longer is not worth parsing.
 */
export const maximumRequestCharacters = 256 * 1024;

/**
 * Answers one call. A request is hostile until it is parsed; our own reply is a bug until it is parsed, so one that
 * does not fit never reaches the page. Nothing thrown gets out: it becomes `unexpected`, with the words in the log.
 */
export async function answerCall(
  calls: ServedCalls,
  name: CallName,
  request: unknown,
  reportFault: (what: string) => void,
): Promise<Result<unknown>> {
  const size = sizeOf(request);
  if (size === null || size > maximumRequestCharacters) {
    reportFault(`${name}: request refused, ${size === null ? 'it is not JSON' : `${size} characters`}`);
    return failure('unexpected', 'The request is too long or not plain data.');
  }
  const parsed = contract[name].request.safeParse(request);
  if (!parsed.success) {
    reportFault(
      `${name}: request refused, ${parsed.error.issues.map((issue) => issue.path.join('.')).join(', ')}`,
    );
    return failure('unexpected', 'The request does not fit the contract.');
  }
  try {
    // The compiler cannot see that the function and the parsed request belong to one name.
    const serve = calls[name] as (request: unknown) => Promise<Result<unknown>>;
    const reply = contract[name].reply.safeParse(await serve(parsed.data));
    if (reply.success) return reply.data;
    reportFault(`${name}: our own reply does not fit the contract: ${reply.error.message}`);
    return failure('unexpected', 'The answer does not fit the contract.');
  } catch (error) {
    reportFault(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    return failure('unexpected', 'Something went wrong inside the app; its log has the details.');
  }
}

/** Length as JSON, or null for what structured clone carries and JSON does not: cycles, big integers, nothing. */
function sizeOf(request: unknown): number | null {
  try {
    return JSON.stringify(request)?.length ?? null;
  } catch {
    return null;
  }
}
