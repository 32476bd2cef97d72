import type { Result } from '../../../shared/result';
import type { NodeFacts } from '../../host/node-facts';
import { type Fact, notShown, type Verdict } from '../fact';
import type { Observations } from '../observations';

type AnswerName = {
  [Name in keyof Observations]: Observations[Name] extends Result<unknown> ? Name : never;
}[keyof Observations];
type AnswerOf<Name extends AnswerName> = Extract<Observations[Name], { ok: true }>['value'];

/** Judges one answer; where the question was not answered, nothing is shown. */
export function given<Name extends AnswerName>(
  name: Name,
  judge: (answer: AnswerOf<Name>, seen: Observations) => Verdict,
): NonNullable<Fact['judge']> {
  return (seen) => {
    const answer = seen[name] as Result<AnswerOf<Name>>;
    return answer.ok ? judge(answer.value, seen) : notShown('no-answer');
  };
}

/** Judges what Node or Electron did, which off Windows shows nothing of it. */
export function givenNode(judge: (node: NodeFacts) => Verdict): NonNullable<Fact['judge']> {
  return given('node', (node) => (node.onWindows ? judge(node) : notShown('not-windows')));
}

type Tried = NonNullable<Observations['tried']>;
type TriedOf<Name extends keyof Tried> = Extract<Tried[Name], { ok: true }>['value'];

/** Judges what is only seen after a change of our own. */
export function afterTrying<Name extends keyof Tried>(
  name: Name,
  judge: (answer: TriedOf<Name>, seen: Observations) => Verdict,
): NonNullable<Fact['judge']> {
  return (seen) => {
    if (seen.tried === null) return notShown('change');
    const answer = seen.tried[name] as Result<TriedOf<Name>>;
    return answer.ok ? judge(answer.value, seen) : notShown('no-answer');
  };
}

/** The same for Node's own files. */
export function afterTryingFiles(judge: (files: TriedOf<'node'>) => Verdict): NonNullable<Fact['judge']> {
  return afterTrying('node', (files, { node }) =>
    node.ok && node.value.onWindows ? judge(files) : notShown('not-windows'),
  );
}
