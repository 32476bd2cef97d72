import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proxiesIn, proxyForHttps, readMachineProxy } from './proxy-setting';

const word = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};
const text = (value: string) => Buffer.concat([word(value.length), Buffer.from(value, 'latin1')]);
const head = (flags: number, version = 0x28) => Buffer.concat([word(version), word(0), word(flags)]);
const value = (servers: string, bypass = '<local>', flags = 3) =>
  Buffer.concat([head(flags), text(servers), text(bypass)]);
const read = (bytes: Buffer) => readMachineProxy(bytes.toString('base64'));

describe('WinHttpSettings', () => {
  it.each([
    ['no value at all', null],
    // As Microsoft shows it (KB 4494447).
    ['a direct way', Buffer.from('1800000000000000010000000000000000000000', 'hex').toString('base64')],
    ['a script only', Buffer.concat([head(5), text(''), text(''), text('http://a/p')]).toString('base64')],
  ])('without a proxy: %s', (_what, base64) => {
    expect(readMachineProxy(base64)).toEqual({ kind: 'none' });
  });

  it('with a proxy, of whatever version, with more behind it', () => {
    const set = { kind: 'set', servers: 'proxy.example.com:8080', bypass: '<local>;*.example.com' };
    const bytes = value(set.servers, set.bypass);
    expect(read(bytes)).toEqual(set);
    bytes[0] = 0x18;
    expect(read(Buffer.concat([bytes, Buffer.alloc(24)]))).toEqual(set);
  });

  it('never tells a name and password', () => {
    expect(read(value('http=mia:secret@a.example:80;https=mia:secret@b.example:81'))).toMatchObject({
      servers: 'http=a.example:80;https=b.example:81',
    });
  });

  it.each([
    ['bytes that are none', Buffer.alloc(0)],
    ['too few bytes', head(3).subarray(0, 11)],
    ['no length', head(3)],
    ['half a length', Buffer.concat([head(3), Buffer.from([9, 0])])],
    ['a length beyond the end', Buffer.concat([head(3), word(500), Buffer.from('a.example:80')])],
    ['a length of four thousand millions', Buffer.concat([head(3), word(0xffff_ffff), Buffer.alloc(64)])],
    ['an empty name', value('')],
    ['a name of blanks', value('   ')],
    ['letters that are none', value('a\u0000b.example:80')],
    ['text in UTF-16', value('p\u0000r\u0000o\u0000x\u0000y\u0000')],
    ['no bypass list', Buffer.concat([head(3), text('a.example:80')])],
    ['flags that cannot be', value('a.example:80', '', 0x0303_0303)],
  ])('that is damaged: %s', (_what, bytes) => {
    expect(read(bytes)).toEqual({ kind: 'unreadable' });
  });

  it('cut off or changed anywhere is read or refused, never thrown at', () => {
    const whole = value('proxy.example.com:8080');
    for (let length = 13; length < whole.length; length++)
      expect(read(whole.subarray(0, length)).kind, `${length}`).toBe('unreadable');
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(['none', 'set', 'unreadable']).toContain(read(Buffer.from(bytes)).kind);
      }),
    );
  });
});

describe('the proxy for HTTPS', () => {
  it.each([
    ['proxy.example.com:8080', 'proxy.example.com', 8080],
    ['PROXY', 'proxy', 80],
    ['http://proxy.example.com:3128/', 'proxy.example.com', 3128],
    ['http=a.example:80;https=b.example:81', 'b.example', 81],
    ['ftp=a.example:80 c.example:82', 'c.example', 82],
    ['https=http://[2001:db8::1]:8080', '2001:db8::1', 8080],
    ['127.0.0.1:8888', '127.0.0.1', 8888],
  ])('of %s', (servers, host, port) => {
    expect(proxyForHttps(servers)).toEqual({ host, port });
  });

  it.each([
    '',
    ' ; ',
    'http=a.example:80',
    'socks=a.example:1080',
    'a.example:0',
    'a.example:70000',
    'https=a/b:80',
    'https=a.example:80/path',
  ])('is none of %j', (servers) => {
    expect(proxyForHttps(servers)).toBeNull();
  });
});

it('both proxies of a setting are asked, and none that could not be read', () => {
  const setting = {
    person: { proxy: 'a.example:80', script: '' },
    machine: { native: value('b.example:81').toString('base64'), wow: null },
    policy: false,
    unread: [],
  };
  expect(proxiesIn(setting)).toEqual([
    { host: 'a.example', port: 80 },
    { host: 'b.example', port: 81 },
  ]);
  expect(proxiesIn({ ...setting, person: null, machine: null })).toEqual([]);
});
