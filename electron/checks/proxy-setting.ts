import { Buffer } from 'node:buffer';
import type { ProxySettingAnswer } from '../host/answers';
import type { ProxyAddress } from '../host/host';

/** WinHTTP's own setting, as its value in the registry says. */
export type MachineProxy =
  | { readonly kind: 'none' }
  /** `servers` and `bypass` as they were set, without name and password. */
  | { readonly kind: 'set'; readonly servers: string; readonly bypass: string }
  /** Bytes that do not have the form we know. */
  | { readonly kind: 'unreadable' };

const isSet = 2;
const longest = 4096;

/**
 * Reads WinHttpSettings. Little-endian: a version, a counter, flags, then two texts in ASCII with their lengths before
 * them: the proxies, and what is reached without them; more may follow.
 * Microsoft shows the value of a direct way (KB 4494447: 0x18, 0, flags 1, two empty texts) and documents no more; the
 * rest is known from experience only, so that anything else is `unreadable`.
 * @param base64 null where there is no such value, which means the same as a direct way
 */
export function readMachineProxy(base64: string | null): MachineProxy {
  if (base64 === null) return { kind: 'none' };
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length < 12) return { kind: 'unreadable' };
  const flags = bytes.readUInt32LE(8);
  if (flags > 0xff) return { kind: 'unreadable' };
  if ((flags & isSet) === 0) return { kind: 'none' };
  const servers = readText(bytes, 12);
  const bypass = servers === null ? null : readText(bytes, servers.end);
  if (servers === null || bypass === null || servers.text.trim() === '') return { kind: 'unreadable' };
  return { kind: 'set', servers: withoutPasswords(servers.text), bypass: bypass.text };
}

function readText(bytes: Buffer, at: number): { text: string; end: number } | null {
  if (at + 4 > bytes.length) return null;
  const length = bytes.readUInt32LE(at);
  const end = at + 4 + length;
  if (length > longest || end > bytes.length) return null;
  const text = bytes.toString('latin1', at + 4, end);
  return /^[\x20-\x7e]*$/.test(text) ? { text, end } : null;
}

function withoutPasswords(servers: string): string {
  return servers.replace(/[^;=/\s]*@/g, '');
}

/** What follows a proxy's name where no port is given [K: to be confirmed on Windows]. */
const usualPort = 80;

/**
 * The proxy that requests over HTTPS go through, from a list as WinINet and WinHTTP have it: one for all, or one for
 * each scheme. Null when there is none for HTTPS, or none that we understand.
 * @example proxyForHttps('http=a.example:80;https=b.example:81') // { host: 'b.example', port: 81 }
 */
export function proxyForHttps(servers: string): ProxyAddress | null {
  const entries = servers.split(/[;\s]+/).filter((entry) => entry !== '');
  const own = entries.find((entry) => /^https=/i.test(entry));
  const chosen = own ?? entries.find((entry) => !entry.includes('='));
  const found = /^(?:https=)?(?:https?:\/\/)?(\[[0-9a-f:.]+\]|[\w.-]+)(?::(\d{1,5}))?\/?$/i.exec(
    chosen ?? '',
  );
  if (found?.[1] === undefined) return null;
  const port = found[2] === undefined ? usualPort : Number(found[2]);
  if (port < 1 || port > 65_535) return null;
  return { host: found[1].replace(/^\[|\]$/g, '').toLowerCase(), port };
}

/** Every proxy that a setting names for HTTPS. */
export function proxiesIn({ person, machine }: ProxySettingAnswer): ProxyAddress[] {
  const own = proxyForHttps(person?.proxy ?? '');
  const services = readMachineProxy(machine?.native ?? null);
  const other = services.kind === 'set' ? proxyForHttps(services.servers) : null;
  return [own, other].filter((address) => address !== null);
}
