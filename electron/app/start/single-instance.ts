import { randomBytes } from 'node:crypto';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App } from 'electron';

/** What a later start tells the first one: the name under which it waits for an answer. */
interface Knock {
  readonly knock: string;
}

/** What a start needs to know of this and other starts. */
export interface SingleInstance {
  /** Called in the first instance when another was started. */
  bringToFront(): void;
  /** Called in a later one that must quit: whether the first has heard of it. */
  leave(wasHeard: boolean): void;
}

/** How long a first instance may take to answer, milliseconds. */
const patience = 5000;

/**
 * Makes this the only wizard of this user: a later start brings the first to the front and leaves. The lock belongs to
 * the data folder, so another user of the PC is not kept out; the journal's lock covers that.
 *
 * Windows lets no ordinary process send a message to an elevated one, and a first instance may hang: a later start would
 * vanish without a trace. So it waits to be answered; all that its pipe ever carries is that somebody has come.
 * @returns whether this is the first instance
 */
export function claimSingleInstance(
  app: Pick<App, 'requestSingleInstanceLock' | 'on'>,
  { bringToFront, leave }: SingleInstance,
): boolean {
  const knock = randomBytes(16).toString('hex');
  const answers = createServer();
  const answered = new Promise<boolean>((resolve) => {
    answers.once('connection', () => resolve(true));
    answers.once('error', () => resolve(false));
    setTimeout(resolve, patience, false).unref();
  });
  answers.listen(placeOf(knock));
  if (!app.requestSingleInstanceLock({ knock } satisfies Knock)) {
    void answered.then((wasHeard) => {
      close(answers);
      leave(wasHeard);
    });
    return false;
  }
  close(answers);
  app.on('second-instance', (_event, _words, _folder, knocked) => {
    bringToFront();
    if (isKnock(knocked)) answer(knocked);
  });
  return true;
}

/** Only a name is told, never a path: whoever sends it must not choose what we connect to. */
function isKnock(told: unknown): told is Knock {
  return (
    typeof told === 'object' &&
    told !== null &&
    'knock' in told &&
    typeof told.knock === 'string' &&
    /^[0-9a-f]{32}$/.test(told.knock)
  );
}

function answer({ knock }: Knock): void {
  const socket = connect(placeOf(knock), () => socket.end());
  // It has left without waiting.
  socket.on('error', () => undefined);
}

function placeOf(knock: string): string {
  return process.platform === 'win32'
    ? `\\\\.\\pipe\\sign-in-repair-start-${knock}`
    : join(tmpdir(), `sign-in-repair-start-${knock}`);
}

function close(server: Server): void {
  server.close(() => undefined);
}
