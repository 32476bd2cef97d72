import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { isOurPage } from '../../ipc/page-address';

/** What the page can ask for: the exact path of an address, and the file behind it. */
export type PageFiles = ReadonlyMap<string, string>;

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};

/**
 * Lists the files of the built page, once, before any request. In a package the folder is inside the asar, whose
 * header (and with it this list) is covered by the integrity hash. Requests are looked up and never turned into
 * paths, so no spelling of `..` leads anywhere.
 */
export function listPageFiles(folder: string): PageFiles {
  const files = new Map<string, string>();
  const visit = (directory: string, prefix: string) => {
    for (const entry of readdirSync(directory, { withFileTypes: true })) {
      const path = join(directory, entry.name);
      const name = `${prefix}/${entry.name}`;
      if (entry.isDirectory()) visit(path, name);
      else if (extname(entry.name) in contentTypes) files.set(name, path);
    }
  };
  visit(folder, '');
  return files;
}

/** What goes back to the page, as Electron's protocol takes it. */
export interface PageAnswer {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly data: Buffer;
}

/**
 * Answers one request of our page; whatever is not in the list does not exist. Files are read on the spot: they are few
 * and small, and each turn of waiting would cost the first page more than the reading.
 */
export function answerPageRequest(
  files: PageFiles,
  request: { readonly method: string; readonly url: string },
): PageAnswer {
  const nonce = randomBytes(16).toString('base64');
  const path =
    request.method === 'GET' && isOurPage(request.url) ? files.get(new URL(request.url).pathname) : undefined;
  if (path === undefined) {
    return {
      statusCode: 404,
      headers: pageHeaders('text/plain; charset=utf-8', nonce),
      data: Buffer.from('Not found'),
    };
  }
  const type = contentTypes[extname(path)] ?? 'application/octet-stream';
  const body = readFileSync(path);
  const data =
    extname(path) === '.html' ? Buffer.from(body.toString('utf8').replaceAll(noncePlaceholder, nonce)) : body;
  return { statusCode: 200, headers: pageHeaders(type, nonce), data };
}

/** Stands in `index.html` where the nonce of one response belongs. */
const noncePlaceholder = '__STYLE_NONCE__';

/**
 * The headers of everything our page is made of. Nothing may be loaded from anywhere else, nothing may run that was
 * not in a file of ours, and the DOM's text-to-code doors are shut by Trusted Types. Fluent UI writes its styles into
 * style elements; the nonce, new with each response, lets those in and no others.
 */
function pageHeaders(contentType: string, nonce: string): Record<string, string> {
  return {
    'content-type': contentType,
    'content-security-policy': [
      "default-src 'none'",
      "script-src 'self'",
      `style-src 'self' 'nonce-${nonce}'`,
      "img-src 'self' data:",
      "font-src 'self'",
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "object-src 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ].join('; '),
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  };
}
