import { setTimeout as pause } from 'node:timers/promises';
import type { Surroundings } from '../compose';
import { openProcessIo, runProcess } from './process-io';

/* A process that does what its one word says, for process-io.test.ts. */

const io = openProcessIo();
const keepAlive = setInterval(() => {}, 1000);

const deeds: Record<string, () => void | Promise<void>> = {
  listen() {
    io.onInterrupt(() => {
      io.out('asked\n');
      clearInterval(keepAlive);
      process.exitCode = 6;
    });
    io.out('ready\n');
  },
  async talk() {
    for (let line = 0; line < 50; line += 1) {
      io.out(`${line}\n`);
      await pause(10);
    }
    io.error('went on\n');
    clearInterval(keepAlive);
  },
  read: repeatInput,
  async 'read-as-windows'() {
    Object.defineProperty(process, 'platform', { value: 'win32' });
    await repeatInput();
  },
  throw() {
    unattended(() => {
      throw new Error('nobody awaits this\nsecond line');
    });
  },
  surround() {
    void runProcess(
      ['history'],
      io,
      () => {
        throw new Error('nobody awaits this');
      },
      (exitCode) => process.exit(exitCode),
    );
  },
  reject() {
    unattended(() => void Promise.reject(new Error('nobody awaits this\nsecond line')));
  },
};

async function repeatInput(): Promise<void> {
  for await (const chunk of io.input()) io.out(chunk.toString());
  clearInterval(keepAlive);
}

/** A fault that comes beside a command, when nobody waits for anything. */
function unattended(fault: () => void): void {
  let isFirst = true;
  const leave = (exitCode: number) => {
    if (!isFirst) process.exit(exitCode);
    isFirst = false;
    setTimeout(fault, 10);
  };
  void runProcess(['--version'], io, () => ({ version: '1.2.3' }) as Surroundings, leave);
}

void deeds[process.argv[2] ?? '']?.();
