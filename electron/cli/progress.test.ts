import { expect, it } from 'vitest';
import { createProgress } from './progress';

it('says where to look for the prompt of Windows, once it is asked for', () => {
  const said: string[] = [];
  const tell = createProgress({
    write: (text) => void said.push(text),
    isTerminal: false,
    eraseLine: () => undefined,
  });
  tell({
    runId: 'run',
    sequence: 1,
    at: '2026-11-26T10:00:00.000Z',
    elapsed: 1,
    fact: { type: 'elevation-requested' },
  });
  expect(said.join('')).toMatch(/asking for permission.*\n.*flashing shield on the taskbar/);
});
