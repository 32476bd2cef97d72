import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { obeyZoom, readZoomKey, zoomed } from './zoom';

const pressed = { type: 'keyDown', control: true, alt: false } as const;

describe('a key', () => {
  it.each([
    ['+', 'Equal', 'in'],
    ['+', 'BracketRight', 'in'],
    ['=', 'Equal', 'in'],
    ['+', 'NumpadAdd', 'in'],
    ['-', 'Minus', 'out'],
    ['-', 'Digit6', 'out'],
    ['_', 'Minus', 'out'],
    ['-', 'NumpadSubtract', 'out'],
    ['0', 'Digit0', 'reset'],
    ['0', 'Numpad0', 'reset'],
    ['à', 'Digit0', 'reset'],
  ])('that types %s at %s zooms %s', (key, code, wanted) => {
    expect(readZoomKey({ ...pressed, key, code })).toBe(wanted);
  });

  it.each([
    ['without Ctrl', { control: false }],
    ['with AltGr', { alt: true }],
    ['that is let go', { type: 'keyUp' }],
    ['of another meaning', { key: 'c', code: 'KeyC' }],
  ] as const)('%s means nothing for the zoom', (_how, differs) => {
    expect(readZoomKey({ ...pressed, key: '+', code: 'Equal', ...differs })).toBeNull();
  });
});

describe('the factor', () => {
  it('goes step by step to the largest and the smallest, and stays there', () => {
    const walk = (wanted: 'in' | 'out', from: number) => {
      const seen = [from];
      for (let next = zoomed(from, wanted); next !== seen.at(-1); next = zoomed(next, wanted))
        seen.push(next);
      return seen;
    };
    expect(walk('in', 1)).toEqual([1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4]);
    expect(walk('out', 1)).toEqual([1, 0.9, 0.8, 0.75, 0.67, 0.5]);
    expect(walk('out', 4).reverse()).toEqual([...walk('out', 1).reverse(), ...walk('in', 1).slice(1)]);
  });

  it('that Chromium gives back not quite as it was is no step of its own', () => {
    const logarithm = Math.log(1.1) / Math.log(1.2);
    const kept = 1.2 ** Number(logarithm.toFixed(5));
    expect(zoomed(kept, 'in')).toBe(1.25);
    expect(zoomed(kept, 'out')).toBe(1);
  });

  it.each([
    [7, 7, 4],
    [0.1, 0.5, 0.1],
    [1.3, 1.5, 1.25],
  ])('of %d leads on to %d and back to %d', (factor, larger, smaller) => {
    expect(zoomed(factor, 'in')).toBe(larger);
    expect(zoomed(factor, 'out')).toBe(smaller);
    expect(zoomed(factor, 'reset')).toBe(1);
  });
});

it('follows keys, which the page then never sees, and the wheel', () => {
  let factor = 1;
  const webContents = Object.assign(new EventEmitter(), {
    getZoomFactor: () => factor,
    setZoomFactor: (wanted: number) => {
      factor = wanted;
    },
  });
  obeyZoom({ webContents } as unknown as BrowserWindow);
  const type = (key: string) => {
    const event = { preventDefault: vi.fn() };
    webContents.emit('before-input-event', event, { ...pressed, key, code: '' });
    return event.preventDefault.mock.calls.length;
  };
  expect([type('+'), factor]).toEqual([1, 1.1]);
  expect([type('x'), factor]).toEqual([0, 1.1]);
  webContents.emit('zoom-changed', {}, 'in');
  expect(factor).toBe(1.25);
  expect([type('-'), factor]).toEqual([1, 1.1]);
  expect([type('0'), factor]).toEqual([1, 1]);
});
