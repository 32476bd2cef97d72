import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { HostError } from '../../../shared/error';
import { failure, type Result, success } from '../../../shared/result';
import { sentence } from '../../shell-words';

/** A longer answer line than this is not believed, in characters. */
const maximumAnswer = 4 * 1024 * 1024;

const AnswerEnvelope = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({
    ok: z.literal(false),
    error: z.strictObject({
      code: HostError.shape.code.extract(['access-denied', 'not-found', 'refused', 'unexpected']),
      number: z.int32(),
      detail: z.string(),
    }),
  }),
]);

export function newRequestId(): string {
  return randomBytes(8).toString('hex');
}

/**
 * The one line that asks for a function. Every argument is base64 of UTF-8: nothing in it can be quoted wrongly, and
 * it survives the console's code page.
 * @example Invoke-LaneRequest '0f1e2d3c4b5a6978' 'Stop-TeamsApp' 'bmV3'
 */
export function formatRequest(id: string, functionName: string, texts: readonly string[]): string {
  const encoded = texts.map((text) => ` '${Buffer.from(text, 'utf8').toString('base64')}'`);
  return `Invoke-LaneRequest '${id}' '${functionName}'${encoded.join('')}`;
}

/** Finds the answer with this id in what a session printed. All other lines are noise, whatever they look like. */
export function readAnswer<T>(output: string, id: string, schema: z.ZodType<T>): Result<T> {
  const mark = `#answer ${id} `;
  const lines = output.split(/\r?\n/).filter((line) => line.startsWith(mark));
  const [line] = lines;
  if (line === undefined) return failure('unreadable-answer', sentence('host.powershell.noAnswer'));
  if (lines.length > 1)
    return failure('unreadable-answer', sentence('host.powershell.answers', { amount: lines.length }));
  if (line.length > maximumAnswer)
    return failure('too-much-output', sentence('host.powershell.tooLong', { characters: line.length }));
  const envelope = AnswerEnvelope.safeParse(parseJson(line.slice(mark.length)));
  if (!envelope.success) return failure('unreadable-answer', z.prettifyError(envelope.error));
  if (!envelope.data.ok) {
    const { code, detail, number } = envelope.data.error;
    return failure(code, detail, number === 0 ? undefined : number);
  }
  const value = schema.safeParse(envelope.data.value);
  return value.success ? success(value.data) : failure('unreadable-answer', z.prettifyError(value.error));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
