import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerPageRequest, listPageFiles, type PageFiles } from './page-files';

let root: string;
let files: PageFiles;
const get = async (url: string, method = 'GET') => {
  const { statusCode, headers, data } = answerPageRequest(files, { url, method });
  return new Response(new Uint8Array(data), { status: statusCode, headers });
};

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'page-files-'));
  const page = join(root, 'page');
  mkdirSync(join(page, 'assets'), { recursive: true });
  writeFileSync(join(root, 'secret.js'), 'secret');
  writeFileSync(
    join(page, 'index.html'),
    '<meta nonce="__STYLE_NONCE__"><style nonce="__STYLE_NONCE__"></style>',
  );
  writeFileSync(join(page, 'assets', 'page.js'), 'const kept = "__STYLE_NONCE__";');
  writeFileSync(join(page, 'assets', 'page.js.map'), '{}');
  files = listPageFiles(page);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('listPageFiles', () => {
  it('lists what a page is made of and leaves everything else out', () => {
    expect([...files.keys()].sort()).toEqual(['/assets/page.js', '/index.html']);
  });
});

describe('answerPageRequest', () => {
  it('serves a listed file with its own type', async () => {
    const response = await get('app://ui/assets/page.js');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(await response.text()).toBe('const kept = "__STYLE_NONCE__";');
  });

  it('puts the nonce of this one response into the page and its policy', async () => {
    const nonces = new Set<string>();
    for (const _ of [1, 2]) {
      const response = await get('app://ui/index.html');
      const nonce = /'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '')?.[1] ?? '';
      expect(await response.text()).toBe(`<meta nonce="${nonce}"><style nonce="${nonce}"></style>`);
      expect(Buffer.from(nonce, 'base64')).toHaveLength(16);
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(2);
  });

  it('sends the whole policy, word for word', async () => {
    const policy = (await get('app://ui/index.html')).headers.get('content-security-policy') ?? '';
    expect(policy.replace(/'nonce-[^']+'/, "'nonce-…'")).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-…'; img-src 'self' data:; font-src 'self'; " +
        "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'; " +
        "require-trusted-types-for 'script'; trusted-types 'none'",
    );
  });

  it.each([
    ['app://ui/../secret.js'],
    ['app://ui/..%2fsecret.js'],
    ['app://ui/%2e%2e/secret.js'],
    ['app://ui/..%5csecret.js'],
    ['app://ui/assets/../../secret.js'],
    ['app://ui//etc/passwd'],
    ['app://ui/index.html%00.js'],
    ['app://ui/INDEX.HTML'],
    ['app://ui/'],
    ['app://ui/assets'],
    ['app://ui/assets/page.js.map'],
    ['app://other/index.html'],
    ['app://ui.other/index.html'],
    ['app://ui:80/index.html'],
    ['app://user@ui/index.html'],
    ['http://ui/index.html'],
  ])('knows nothing of %s', async (url) => {
    const response = await get(url);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('cross-origin-opener-policy')).toBe('same-origin');
  });

  it('answers nothing but GET', async () => {
    for (const method of ['POST', 'PUT', 'HEAD', 'OPTIONS']) {
      expect((await get('app://ui/index.html', method)).status).toBe(404);
    }
  });
});
