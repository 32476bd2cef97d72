/**
 * The 48 bytes of an SNTP question and its answer (RFC 5905, section 7.3), and what makes an answer believable.
 * Pure: no sockets, no clocks.
 */

/** What a believable answer says, in milliseconds. */
export interface SntpAnswer {
  /** When the server received the question and when it sent this answer; UTC since 1970. */
  readonly received: number;
  readonly sent: number;
  /** Half of what the server's own way to its reference clock may add to the error. */
  readonly rootDistance: number;
}

export type SntpReading =
  | { readonly believable: true; readonly answer: SntpAnswer }
  /** `ours`: it does answer our question, so no better one will follow. */
  | { readonly believable: false; readonly ours: boolean; readonly why: string };

export const packetBytes = 48;
const clientVersion4 = (4 << 3) | 3;
const serverMode = 4;
const unsynchronised = 3;
const highestStratum = 15;
/** RFC 5905's MAXDISP: a server farther than this from its reference knows nothing. */
const maximumRootDistance = 16_000;

const secondsFrom1900To1970 = 2_208_988_800;
const secondsPerEra = 2 ** 32;
/**
 * NTP's seconds wrap around every 136 years, next on 7 February 2036. They are read as the first such moment after
 * this one: this program is younger, and this PC's own clock, being the suspect, must not decide the era.
 */
const noEarlierThan = Date.UTC(2020, 0, 1) / 1000;

/**
 * A question with `cookie` (8 bytes) in the place of the sender's time. The server only sends it back, so random
 * bytes serve better: nobody off the path can forge an answer, and a wrong clock is not told to the world.
 */
export function buildQuestion(cookie: Uint8Array): Buffer {
  const packet = Buffer.alloc(packetBytes);
  packet[0] = clientVersion4;
  packet.set(cookie.subarray(0, 8), 40);
  return packet;
}

/** Reads an answer to the question that carried `cookie`; every refusal has its reason. */
export function readAnswer(packet: Buffer, cookie: Uint8Array): SntpReading {
  if (packet.length < packetBytes)
    return ignore(`the packet has ${packet.length} bytes, an answer has ${packetBytes}`);
  const first = packet.readUInt8(0);
  const mode = first & 7;
  if (mode !== serverMode) return ignore(`the packet's mode is ${mode}, an answer's is ${serverMode}`);
  if (!packet.subarray(24, 32).equals(cookie.subarray(0, 8)))
    return ignore('the packet answers another question');
  const stratum = packet.readUInt8(1);
  if (stratum === 0) return refuse(`the server asks to be left alone (kiss of death ${kissCode(packet)})`);
  if (stratum > highestStratum) return refuse(`the server is not synchronised (stratum ${stratum})`);
  if (first >> 6 === unsynchronised) return refuse('the server says that its clock is not synchronised');
  if (packet.readBigUInt64BE(40) === 0n) return refuse('the answer carries no time');
  const received = readTimestamp(packet, 32);
  const sent = readTimestamp(packet, 40);
  if (sent < received) return refuse('the answer was sent before the question arrived');
  const rootDistance = readShort(packet, 4) / 2 + readShort(packet, 8);
  if (rootDistance >= maximumRootDistance) return refuse('the server is too far from its own source of time');
  return { believable: true, answer: { received, sent, rootDistance } };
}

/** Writes a moment (milliseconds since 1970, UTC) as an NTP timestamp; the era is lost, as in the protocol. */
export function writeTimestamp(packet: Buffer, offset: number, milliseconds: number): void {
  const seconds = Math.floor(milliseconds / 1000);
  const fraction = Math.floor(((milliseconds - seconds * 1000) / 1000) * 2 ** 32);
  packet.writeUInt32BE(modulo(seconds + secondsFrom1900To1970, secondsPerEra), offset);
  packet.writeUInt32BE(fraction, offset + 4);
}

function readTimestamp(packet: Buffer, offset: number): number {
  const seconds = packet.readUInt32BE(offset) - secondsFrom1900To1970;
  const inItsEra = noEarlierThan + modulo(seconds - noEarlierThan, secondsPerEra);
  return inItsEra * 1000 + (packet.readUInt32BE(offset + 4) / 2 ** 32) * 1000;
}

/** NTP's short format, 16 bits of seconds and 16 of fraction, in milliseconds. */
function readShort(packet: Buffer, offset: number): number {
  return (packet.readUInt32BE(offset) / 2 ** 16) * 1000;
}

function kissCode(packet: Buffer): string {
  return packet.toString('latin1', 12, 16).replace(/[^A-Z0-9]/g, '') || 'without a code';
}

function modulo(value: number, base: number): number {
  return ((value % base) + base) % base;
}

function refuse(why: string): SntpReading {
  return { believable: false, ours: true, why };
}

function ignore(why: string): SntpReading {
  return { believable: false, ours: false, why };
}
