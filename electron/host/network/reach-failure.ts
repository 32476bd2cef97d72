import type { ReachFailure } from '../host';

/**
 * Codes of Node (`ECONNREFUSED`, `CERT_HAS_EXPIRED`), of its fetch (`UND_ERR_…`) and of Chromium, whose errors carry
 * theirs as `net::ERR_…` and nothing else [K: to be confirmed on Windows]. None of them is ever localised.
 */
const kinds: readonly (readonly [RegExp, ReachFailure])[] = [
  [/^ERR_(PROXY_AUTH_\w+|UNSUPPORTED_AUTH_SCHEME|MISSING_AUTH_CREDENTIALS)$/, 'proxy-sign-in'],
  [/^ERR_(TUNNEL_CONNECTION_FAILED|PROXY_UNABLE_TO_CONNECT_TO_DESTINATION)$/, 'proxy-refused'],
  [/^ERR_(PROXY_\w+|MANDATORY_PROXY_CONFIGURATION_FAILED|PAC_\w+|SOCKS_CONNECTION_FAILED)$/, 'proxy-away'],
  [/^(ENOTFOUND|ENODATA|EAI_\w+|ERR_NAME_\w+|ERR_DNS_\w+)$/, 'dns'],
  [/^(ETIMEDOUT|UND_ERR_\w+_TIMEOUT|ERR_(CONNECTION_)?TIMED_OUT)$/, 'timeout'],
  [
    /^(ECONNREFUSED|EACCES|ERR_CONNECTION_(REFUSED|FAILED)|ERR_(NETWORK_ACCESS_DENIED|BLOCKED_BY_\w+))$/,
    'refused',
  ],
  [
    /^(ECONNRESET|ECONNABORTED|EPIPE|UND_ERR_SOCKET|ERR_CONNECTION_(RESET|CLOSED|ABORTED)|ERR_EMPTY_RESPONSE)$/,
    'cut-off',
  ],
  [
    /^(ENETUNREACH|EHOSTUNREACH|ENETDOWN|EHOSTDOWN|EADDRNOTAVAIL|ERR_(INTERNET_DISCONNECTED|ADDRESS_UNREACHABLE|NETWORK_(CHANGED|IO_SUSPENDED)))$/,
    'no-route',
  ],
  [/^ERR_(CERT_COMMON_NAME_INVALID|TLS_CERT_ALTNAME_INVALID)$/, 'wrong-server'],
  [/^(EPROTO|CERT_\w+|UNABLE_TO_\w+|SELF_SIGNED_\w+|DEPTH_ZERO_\w+|ERR_(SSL|TLS|CERT|BAD_SSL)_\w+)$/, 'tls'],
];

/** Which call failed, by the name that libuv gives it: on Windows a name without an address arrives as `ENOENT`. */
const lookUps = ['getaddrinfo', 'getnameinfo'];

/** What kind of failure an error tells of, by the first code found in it or behind it. */
export function failureOf(error: unknown): ReachFailure {
  for (const code of codesIn(error)) {
    const found = kinds.find(([pattern]) => pattern.test(code));
    if (found) return found[1];
  }
  return 'other';
}

/** Whether a certificate is refused for its dates alone: Chromium, and Node, name what is worse first. */
export function isAboutDates(error: unknown): boolean {
  return codesIn(error).some((code) =>
    /^(ERR_CERT_DATE_INVALID|CERT_NOT_YET_VALID|CERT_HAS_EXPIRED)$/.test(code),
  );
}

/** The codes of an error and of what stands behind it: fetch hides the reason in `cause`, a race of addresses in `errors`. */
function codesIn(error: unknown, depth = 0): string[] {
  if (!(error instanceof Error) || depth > 4) return [];
  const own = isLookUp(error) ? ['ENOTFOUND'] : ownCode(error);
  const chromium = /^net::(ERR_\w+)/.exec(error.message)?.[1];
  const several: unknown[] = error instanceof AggregateError ? error.errors : [];
  const behind = [error.cause, ...several].flatMap((one) => codesIn(one, depth + 1));
  return [...own, ...(chromium ? [chromium] : []), ...behind];
}

function ownCode(error: Error): string[] {
  return 'code' in error && typeof error.code === 'string' ? [error.code] : [];
}

function isLookUp(error: Error): boolean {
  return 'syscall' in error && lookUps.includes(String(error.syscall));
}
