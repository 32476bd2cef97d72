import { describe, expect, it } from 'vitest';
import { lookUp } from '../reasons/explain';
import { hexCode } from '../reasons/hex-code';
import { describeRefusal } from './deployment-answers';

const documented = [
  ...[0x80073cf3, 0x80073cf4, 0x80073cf6, 0x80073cf9, 0x80073cfb, 0x80073cfe],
  ...[0x80073d01, 0x80073d02, 0x80073d05, 0x80073d06, 0x80073d0a],
  ...[0x80070002, 0x80070005, 0x80070070, 0x80070422, 0x800706d9],
];

describe('a registration that Windows refused', () => {
  it.each(documented)('with %i is explained: what it means, and what helps', (number) => {
    const meaning = lookUp(hexCode(number))?.meaning.replace(/\.$/, '');
    const text = describeRefusal(number | 0);
    expect(text).toContain(`${hexCode(number)} (${meaning}).`);
    expect(text).not.toMatch(/undefined|refused, and what is there/);
  });

  it('is advised upon by its inner number, where Windows gave one that is known', () => {
    const text = describeRefusal(0x80073cf6 | 0, 0x80070422 | 0);
    expect(text).toMatch(
      /^Windows answered 0x80073CF6 \(.*\), because of 0x80070422 \(.*\)\. For IT: turn the services/,
    );
    expect(describeRefusal(0x80073cf6 | 0, 0x8bad0001 | 0)).toMatch(
      /because of 0x8BAD0001\. For IT: the log/,
    );
  });

  it('is for IT when nobody knows the number', () => {
    expect(describeRefusal(0x8bad0001 | 0)).toBe(
      'Windows answered 0x8BAD0001. For IT: registering was refused, and what is there does not work.',
    );
  });
});
