import fc from 'fast-check';
import { expect, it } from 'vitest';
import { html } from './html';

it('escapes whatever is put in, and nothing twice', () => {
  const hostile = `<img src=x onerror="alert('&')">`;
  const inner = html`<p title="${hostile}">${hostile}</p>`;
  const escaped = '&lt;img src=x onerror=&quot;alert(&#39;&amp;&#39;)&quot;&gt;';
  expect(html`<main>${inner}</main>`.text).toBe(`<main><p title="${escaped}">${escaped}</p></main>`);
});

it('puts several under each other, and nothing in the place of null', () => {
  expect(html`${[html`<b>1</b>`, '<', 2]}${null}`.text).toBe('<b>1</b>\n&lt;\n2');
});

it('lets no text out of its place', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...`<>&"'a/ ;#`) }), (text) => {
      expect(html`${text}`.text).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/);
    }),
  );
});
