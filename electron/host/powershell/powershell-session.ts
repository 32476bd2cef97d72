import type { ChildProcess } from 'node:child_process';
import { dirname, win32 } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PowerShell } from 'node-powershell';
import { failure, type Result, success } from '../../../shared/result';
import { sentence } from '../../shell-words';
import { afterAwake } from '../time/awake';
import { locateWindows } from './windows-powershell';

/** What one line printed: everything on standard output, and what went to standard error, which decides nothing. */
export interface PowerShellOutput {
  readonly output: string;
  readonly errors: string;
}

/** More than this in one request, in characters, is not an answer of ours. */
const maximumOutput = 8 * 1024 * 1024;

/** How long a process may take to be gone after it was ended, milliseconds. */
const longestEnd = 3000;

/**
 * How every PowerShell of ours is started. RemoteSigned is enough for installed files and alarms nobody; only Group
 * Policy overrides it.
 */
export const powershellOptions = {
  '-NoProfile': true,
  '-NonInteractive': true,
  '-ExecutionPolicy': 'RemoteSigned',
};

/**
 * How a PowerShell of ours is spawned: in its own folder, which on Windows only administrators can write to. In the
 * folder that we were started from, a library or a program may wait for whoever looks there first.
 */
export function powershellSpawnOptions(executable: string) {
  return { cwd: dirname(executable), env: powershellEnvironment(), windowsHide: true } as const;
}

/**
 * The environment for a PowerShell of ours. Without PSModulePath, Windows PowerShell makes its own; the one that it
 * would inherit from a PowerShell 7 makes it load that one's modules and fail. With NoDefaultCurrentDirectoryInExePath
 * nothing that it starts looks for programs in its working folder first ("NeedCurrentDirectoryForExePath"). On
 * Windows its PATH has the folder of Windows' own programs alone: a command is looked for there before the module that
 * has it is loaded (PowerShell/PowerShell#10853), and the person's PATH has folders that anybody of theirs may write to.
 */
export function powershellEnvironment(
  platform = process.platform,
  systemRoot = process.env.SystemRoot,
): NodeJS.ProcessEnv {
  const own = {
    NoDefaultCurrentDirectoryInExePath: '1',
    ...(platform === 'win32' && { PATH: win32.join(locateWindows(systemRoot), 'System32') }),
  };
  // On Windows names ignore case, and of two that differ in nothing else only one is handed on.
  const dropped = ['NODE_POWERSHELL', 'PSMODULEPATH', ...Object.keys(own).map((name) => name.toUpperCase())];
  const kept = Object.entries(process.env).filter(([name]) => !dropped.includes(name.toUpperCase()));
  return { ...Object.fromEntries(kept), ...own };
}

/** node-powershell, with two of its habits changed. */
export class SteadyShell extends PowerShell {
  /** It lets NODE_POWERSHELL win over the path it is given: this takes the path and nothing else. */
  protected override setExecutable({ executable }: { executable?: string }): string {
    if (executable === undefined) throw new Error('A PowerShell session needs the path of its executable.');
    return executable;
  }

  /**
   * It ends the marks around an answer as the system ends lines. When an answer arrives all at once, it looks for the
   * last mark in no more bytes than the mark and one more: behind Windows' two it would wait for ever.
   */
  protected override writeToOutput(mark: string): string {
    return `[Console]::Out.Write("${mark}\`n")`;
  }

  protected override writeToError(mark: string): string {
    return `[Console]::Error.Write("${mark}\`n")`;
  }
}

/**
 * One PowerShell process, one line at a time. Whatever goes wrong ends the process, because node-powershell cannot
 * tell afterwards which output belongs to which line; a session that failed once never answers again.
 */
export class PowerShellSession {
  readonly #shell: PowerShell;
  readonly #process: ChildProcess;
  /** Resolves when the process is gone or could not be started; never rejects. */
  readonly #gone: Promise<Result<never>>;
  #isOver = false;

  private constructor(executable: string) {
    this.#shell = new SteadyShell({
      executable,
      executableOptions: powershellOptions,
      spawnOptions: powershellSpawnOptions(executable),
      // Text on standard error is no failure by itself.
      throwOnInvocationError: false,
    });
    // A missing executable rejects this promise, and unhandled that ends Node.
    // biome-ignore lint/complexity/useLiteralKeys: private in the library, reachable only in this way.
    this.#gone = this.#shell['exitPromise'].then(
      () => failure('session-ended', sentence('host.powershell.ended')),
      (error: Error) =>
        this.#process.pid === undefined
          ? failure('session-missing', sentence('host.powershell.notStarted', { why: error.message }))
          : failure('session-ended', sentence('host.powershell.endedBecause', { why: error.message })),
    );
    // biome-ignore lint/complexity/useLiteralKeys: as above.
    this.#process = this.#shell['process'];
    this.#gone.then(() => {
      this.#isOver = true;
    });
    const { stdin, stdout, stderr } = this.#shell.streams;
    // Writing to a process that has just ended is an error event, which without a listener would end Node.
    for (const stream of [stdin, stdout, stderr]) stream.on('error', () => undefined);
  }

  static start(executable: string): Result<PowerShellSession> {
    try {
      return success(new PowerShellSession(executable));
    } catch (error) {
      // Some refusals of Windows (a policy that forbids the program) arrive as an exception, not as an event.
      return failure('session-missing', sentence('host.powershell.notStarted', { why: String(error) }));
    }
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  /**
   * Runs one line and waits for what it prints, at most `limitMilliseconds` awake; null waits as long as it takes. Never
   * call it while another line runs.
   */
  async run(line: string, limitMilliseconds: number | null): Promise<Result<PowerShellOutput>> {
    const { stdout, stderr } = this.#shell.streams;
    const watched: (() => void)[] = [];
    const result = await new Promise<Result<PowerShellOutput>>((resolve) => {
      if (limitMilliseconds !== null) {
        const late = () =>
          resolve(
            failure('timed-out', sentence('host.powershell.late', { seconds: limitMilliseconds / 1000 })),
          );
        watched.push(afterAwake(limitMilliseconds, late));
      }
      let received = 0;
      const count = (chunk: string) => {
        received += chunk.length;
        if (received > maximumOutput)
          resolve(
            failure('too-much-output', sentence('host.powershell.tooMuch', { characters: maximumOutput })),
          );
      };
      for (const stream of [stdout, stderr]) {
        stream.on('data', count);
        watched.push(() => stream.off('data', count));
      }
      this.#gone.then(resolve);
      this.#invoke(line).then(resolve, (error: Error) => resolve(failure('session-ended', error.message)));
    });
    for (const stop of watched) stop();
    if (!result.ok) await this.end();
    return result;
  }

  /** Ends the process, whatever it is doing. */
  async end(): Promise<void> {
    this.#isOver = true;
    if (
      this.#process.pid !== undefined &&
      this.#process.exitCode === null &&
      this.#process.signalCode === null
    ) {
      this.#process.kill('SIGKILL');
    }
    // Windows does not end a process with a thread in a driver's hands; nobody must wait for that one.
    await Promise.race([this.#gone, pause(longestEnd, undefined, { ref: false })]);
  }

  async #invoke(line: string): Promise<Result<PowerShellOutput>> {
    const { stdout, stderr } = await this.#shell.invoke(line);
    // The library keeps every output for ever.
    this.#shell.history.length = 0;
    // An `exit` in the middle looks like success to the library, only without any output.
    if (stdout === undefined) return this.#gone;
    return success({ output: stdout.toString('utf8'), errors: stderr?.toString('utf8') ?? '' });
  }
}
