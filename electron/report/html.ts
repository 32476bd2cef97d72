import { visible } from '../../shared/visible';

/** A piece of a page that may stand there as it is. Only `html` makes one. */
class Markup {
  constructor(readonly text: string) {}
}

export type { Markup };

/** What may be put into a page: text, which is escaped, markup, several of one kind under each other, or nothing. */
type Part = string | number | Markup | readonly Part[] | null;

/**
 * A piece of a page, as a template. Whatever is put into it is escaped, between tags as well as in quoted attributes,
 * unless it came out of another such template: so nobody can forget to.
 */
export function html(pieces: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(String.raw({ raw: pieces }, ...parts.map(textOf)));
}

/**
 * A whole page that needs nothing else: no script, no picture, no address that is fetched. Its policy forbids all of
 * them, should one ever get in.
 */
export function selfContainedPage(page: {
  readonly title: string;
  readonly style: Markup;
  readonly main: Markup;
}): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${page.title}</title>
<style>${page.style}</style>
</head>
<body>
<main>
${page.main}
</main>
</body>
</html>
`.text;
}

function textOf(part: Part): string {
  if (part === null) return '';
  if (part instanceof Markup) return part.text;
  return typeof part === 'object' ? part.map(textOf).join('\n') : escaped(String(part));
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return visible(text).replace(/[&<>"']/g, (character) => escapes[character] ?? '');
}
