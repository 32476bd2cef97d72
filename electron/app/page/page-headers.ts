/** Stands in `index.html` where the nonce of one response belongs. */
export const noncePlaceholder = '__STYLE_NONCE__';

/**
 * The headers of everything our page is made of. Nothing may be loaded from anywhere else, nothing may run that was
 * not in a file of ours, and the DOM's text-to-code doors are shut by Trusted Types. Fluent UI writes its styles into
 * style elements; the nonce, new with each response, lets those in and no others.
 */
export function pageHeaders(contentType: string, nonce: string): Record<string, string> {
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
