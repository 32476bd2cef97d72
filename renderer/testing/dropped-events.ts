import { afterAll, afterEach, beforeAll, expect, type MockInstance, vi } from 'vitest';

/* Vitest's set-up: the window drops an event that it does not understand, and says so; no test may be content with that. */

let complaints: MockInstance<typeof console.error>;
beforeAll(() => {
  complaints = vi.spyOn(console, 'error');
});
afterEach(() => {
  const dropped = complaints.mock.calls.filter(([first]) =>
    String(first).includes('does not fit the contract'),
  );
  complaints.mockClear();
  expect(dropped, 'events that the window dropped').toEqual([]);
});
afterAll(() => complaints.mockRestore());
