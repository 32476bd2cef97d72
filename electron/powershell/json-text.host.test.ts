import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { createSimulatedPc, type SimulatedPc } from './testing/simulated-session';

const pc: SimulatedPc = createSimulatedPc();
afterAll(() => pc.close());

/** Text as its UTF-16 units: a decoder would replace lone surrogates. */
function units(text: string): string {
  const bytes = Buffer.from(text, 'utf16le').toString('base64');
  return `(& { $b = [Convert]::FromBase64String('${bytes}'); $c = [char[]]::new($b.Length / 2); [Buffer]::BlockCopy($b, 0, $c, 0, $b.Length); [string]::new($c) })`;
}

const write = (expression: string) =>
  pc.run(`[Console]::Out.Write((ConvertTo-JsonText -Value (${expression})))`);
/** Nested values, made by compiled code of the simulator: lists and ordered dictionaries. */
const writeNested = (value: unknown) =>
  write(`[SimulatorEngine.StateText]::Read(${units(JSON.stringify(value))})`);

describe('the JSON writer', () => {
  it('writes any UTF-16 text as printable ASCII that reads back the same', async () => {
    const text = fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)), maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 20 }), async (texts) => {
        const json = await write(`@(${texts.map(units).join(',')})`);
        expect(json).toMatch(/^[ -~]+$/);
        expect(JSON.parse(json)).toEqual(texts);
      }),
      { numRuns: 15 },
    );
  });

  it('writes nested values, numbers and names as they are', async () => {
    // The simulator's dictionaries ignore case.
    const key = fc
      .string({ minLength: 1, maxLength: 8 })
      .map((name) => name.toLowerCase())
      .filter((name) => name !== '__proto__');
    const { tree } = fc.letrec((tie) => ({
      leaf: fc.oneof(
        fc.string({ maxLength: 8 }),
        fc.boolean(),
        fc.constant(null),
        fc.maxSafeInteger(),
        fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (number === 0 ? 0 : number)),
      ),
      list: fc.array(tie('tree'), { maxLength: 3 }),
      fields: fc.dictionary(key, tie('tree'), { maxKeys: 3, noNullPrototype: true }),
      tree: fc.oneof({ depthSize: 'small', maxDepth: 4 }, tie('leaf'), tie('list'), tie('fields')),
    }));
    await fc.assert(
      fc.asyncProperty(fc.array(tree, { minLength: 10, maxLength: 10 }), async (values) => {
        expect(JSON.parse(await writeNested(values))).toEqual(values);
      }),
      { numRuns: 15 },
    );
  });

  it('writes numbers and lists the same in a language with decimal commas', async () => {
    await pc.run(
      "[Threading.Thread]::CurrentThread.CurrentCulture = [Globalization.CultureInfo]::new('de-DE')",
    );
    expect(await writeNested({ half: 1.5, big: -12_345_678 })).toBe('{"half":1.5,"big":-12345678}');
  });

  it.each([
    ['[double]::NaN', 'null'],
    ['[double]::PositiveInfinity', 'null'],
    ['[byte]7', '7'],
    ['1.50d', '1.50'],
    ["@(, @('one'))", '[["one"]]'],
    ['[Collections.Generic.List[object]]::new()', '[]'],
    ['@{}', '{}'],
    ["[char]'\"'", '"\\u0022"'],
  ])('writes %s as %s', async (value, json) => {
    expect(await write(value)).toBe(json);
  });

  it.each([
    '[Diagnostics.Process]::GetCurrentProcess()',
    '(& { $l = [Collections.ArrayList]::new(); $null = $l.Add($l); , $l })',
  ])('refuses %s instead of guessing', async (value) => {
    const attempt = `[Console]::Out.Write((& { try { $null = ConvertTo-JsonText -Value (${value}); 'wrote' } catch [ArgumentException] { 'refused' } }))`;
    expect(await pc.run(attempt)).toBe('refused');
  });
});
