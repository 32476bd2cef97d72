import { expect, it } from 'vitest';
import { sentence } from './words';

it.each([
  'C:\\a & b\\{{code}}.txt',
  '$t(report.title)',
  '$t(report.run.exitCode, {"code": 1}) $& $1',
  '<b>"5 %"</b>',
  '{{code, duration}}',
])('fills in %j as it is', (why) => {
  expect(sentence('shell.start.scenario', { file: 'a.json', why })).toBe(
    `The scenario a.json can't be used: ${why}.`,
  );
});

it('fills in a number, and nothing for what has no value', () => {
  expect(sentence('report.run.exitCode', { code: 0 })).toBe('exit code 0');
  expect(sentence('report.ticket.app', { app: '' })).toBe('App: ');
});
