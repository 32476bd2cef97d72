import { createSocket } from 'node:dgram';
import type { AddressInfo } from 'node:net';
import { packetBytes, writeTimestamp } from '../electron/host/time/sntp-packet';

/** A loopback SNTP server. */
export interface TimeServer {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Tells true time, which on the simulated PC is the time of the computer underneath, or is `aheadSeconds` ahead of it.
 * `answers` is asked for each question: a firewall in the way is a server that stays silent.
 */
export async function startTimeServer(answers: () => boolean, aheadSeconds = () => 0): Promise<TimeServer> {
  const socket = createSocket('udp4');
  socket.on('message', (question, sender) => {
    if (question.length < packetBytes || !answers()) return;
    socket.send(buildAnswer(question, Date.now() + aheadSeconds() * 1000), sender.port, sender.address);
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('error', reject);
    socket.bind(0, '127.0.0.1', resolve);
  });
  return {
    port: (socket.address() as AddressInfo).port,
    close: () => new Promise((resolve) => socket.close(() => resolve())),
  };
}

/** The answer of a synchronised stratum 2 server to a question that arrives and is answered at `now`. */
function buildAnswer(question: Buffer, now: number): Buffer {
  const answer = Buffer.alloc(packetBytes);
  answer[0] = (4 << 3) | 4;
  answer[1] = 2;
  answer.writeInt8(-20, 3);
  const oneMillisecond = Math.round(2 ** 16 / 1000);
  answer.writeUInt32BE(oneMillisecond, 4);
  answer.writeUInt32BE(oneMillisecond, 8);
  writeTimestamp(answer, 16, now);
  question.copy(answer, 24, 40, 48);
  writeTimestamp(answer, 32, now);
  writeTimestamp(answer, 40, now);
  return answer;
}
