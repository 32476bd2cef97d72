import { describe, expect, it } from 'vitest';
import { failureOf } from './reach-failure';

const withCode = (code: string) => Object.assign(new Error('Text in irgendeiner Sprache'), { code });

describe('the kind of a failure', () => {
  it.each([
    ['ENOTFOUND', 'dns'],
    ['EAI_AGAIN', 'dns'],
    ['ECONNREFUSED', 'refused'],
    ['EACCES', 'refused'],
    ['ECONNRESET', 'cut-off'],
    ['UND_ERR_SOCKET', 'cut-off'],
    ['ETIMEDOUT', 'timeout'],
    ['UND_ERR_CONNECT_TIMEOUT', 'timeout'],
    ['ENETUNREACH', 'no-route'],
    ['EPROTO', 'tls'],
    ['CERT_HAS_EXPIRED', 'tls'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'tls'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'wrong-server'],
    ['ECANCELED', 'other'],
  ])('is told by the code %s', (code, kind) => {
    expect(failureOf(withCode(code))).toBe(kind);
  });

  it.each(['ENOENT', 'ENOTFOUND', 'EAI_NODATA', 'UNKNOWN'])(
    'of looking a name up is dns, also with %s',
    (code) => {
      const failed = Object.assign(withCode(code), { syscall: 'getaddrinfo', hostname: 'login.example' });
      expect(failureOf(failed)).toBe('dns');
      expect(failureOf(new TypeError('fetch failed', { cause: failed }))).toBe('dns');
      expect(failureOf(Object.assign(withCode(code), { syscall: 'open' })), 'of a file').toBe(
        failureOf(withCode(code)),
      );
    },
  );

  it.each([
    ['NAME_NOT_RESOLVED', 'dns'],
    ['CONNECTION_REFUSED', 'refused'],
    ['CONNECTION_RESET', 'cut-off'],
    ['EMPTY_RESPONSE', 'cut-off'],
    ['CONNECTION_TIMED_OUT', 'timeout'],
    ['TIMED_OUT', 'timeout'],
    ['INTERNET_DISCONNECTED', 'no-route'],
    ['NETWORK_IO_SUSPENDED', 'no-route'],
    ['CERT_DATE_INVALID', 'tls'],
    ['CERT_COMMON_NAME_INVALID', 'wrong-server'],
    ['SSL_PROTOCOL_ERROR', 'tls'],
    ['PROXY_CONNECTION_FAILED', 'proxy-away'],
    ['PAC_SCRIPT_FAILED', 'proxy-away'],
    ['PROXY_AUTH_UNSUPPORTED', 'proxy-sign-in'],
    ['TUNNEL_CONNECTION_FAILED', 'proxy-refused'],
    ['SOMETHING_NEW', 'other'],
  ])('is told by Chromium’s net::ERR_%s', (code, kind) => {
    expect(failureOf(new Error(`net::ERR_${code}`))).toBe(kind);
  });

  it('is found behind what fetch says, and among the addresses of a name', () => {
    expect(failureOf(new TypeError('fetch failed', { cause: withCode('ENOTFOUND') }))).toBe('dns');
    const addresses = new AggregateError([withCode('ECONNREFUSED'), withCode('ENETUNREACH')], '');
    expect(failureOf(new TypeError('fetch failed', { cause: addresses }))).toBe('refused');
  });

  it('is nothing that a text could tell', () => {
    expect(failureOf(new Error('connect ECONNREFUSED 127.0.0.1'))).toBe('other');
    expect(failureOf('ENOTFOUND')).toBe('other');
    const circle: Error = new Error('round and round');
    circle.cause = circle;
    expect(failureOf(circle)).toBe('other');
  });
});
