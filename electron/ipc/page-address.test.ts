import { describe, expect, it } from 'vitest';
import { isOurPage, pageAddress } from './page-address';

describe('isOurPage', () => {
  it('knows our page', () => {
    expect(isOurPage(pageAddress)).toBe(true);
    expect(isOurPage('app://ui/index.html#review')).toBe(true);
  });

  it.each([
    'app://other/index.html',
    'https://ui/index.html',
    'file://ui/index.html',
    'data:text/html,app://ui/',
    'app:ui',
    'about:blank',
    '',
    'app://ui@evil/',
    'app://evil@ui/',
    'other://ui/index.html',
  ])('is not taken in by %s', (address) => expect(isOurPage(address)).toBe(false));
});
