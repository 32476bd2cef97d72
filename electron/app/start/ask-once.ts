import type { ClientRequestConstructorOptions, IncomingMessage } from 'electron';

/** What Electron's `net.request` gives, as far as it is used here. */
export interface SystemRequest {
  on(event: 'response', listener: (message: IncomingMessage) => void): unknown;
  on(
    event: 'redirect',
    listener: (status: number, method: string, url: string, headers: Record<string, string[]>) => void,
  ): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  abort(): void;
  end(): unknown;
}

type ServersHeaders = Readonly<Record<string, string | string[] | undefined>>;

/** Statuses whose answer has no body. */
const bodiless = [204, 205, 304];
/** What a gateway says of an answer that is none of HTTP's. */
const badGateway = 502;

/**
 * Asks one server one thing, by Chromium's stack. A redirect is its answer: whoever is asked must not lead us on to
 * others, and a sign-in page that can't be reached must not look like a network that is gone. Electron's `fetch` can't
 * do that: where it may not follow, it fails (electron#43715).
 */
export function askOnce(
  request: (options: ClientRequestConstructorOptions) => SystemRequest,
  url: string,
  { method = 'GET', signal, cache }: RequestInit,
  session: ClientRequestConstructorOptions['session'],
): Promise<Response> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const asked = request({
      // No cookies, by default; what a proxy asks for may be answered.
      url,
      method,
      redirect: 'manual',
      ...(session && { session }),
      ...(cache && { cache: cache as ClientRequestConstructorOptions['cache'] & string }),
    });
    const stop = () => {
      reject(signal?.reason);
      asked.abort();
    };
    signal?.addEventListener('abort', stop, { once: true });
    const end = () => signal?.removeEventListener('abort', stop);
    const fail = (error: Error) => {
      end();
      reject(error);
    };
    asked.on('redirect', (status, _method, _url, headers) => {
      end();
      resolve(answerOf(status, headers, null));
      asked.abort();
    });
    asked.on('response', (message) => {
      const chunks: Buffer[] = [];
      message.on('data', (chunk) => chunks.push(chunk));
      message.on('error', fail);
      message.on('end', () => {
        end();
        resolve(answerOf(message.statusCode, message.headers, Buffer.concat(chunks)));
      });
    });
    asked.on('error', fail);
    asked.end();
  });
}

/** Total: whatever a server made up, it has answered. */
function answerOf(status: number, headers: ServersHeaders, body: BodyInit | null): Response {
  const isOfHttp = status >= 200 && status <= 599;
  return new Response(bodiless.includes(status) ? null : body, {
    status: isOfHttp ? status : badGateway,
    headers: headersOf(headers),
  });
}

function headersOf(headers: ServersHeaders): Headers {
  const all = new Headers();
  for (const [name, values] of Object.entries(headers)) {
    for (const value of [values ?? []].flat()) {
      try {
        all.append(name, value);
      } catch {
        // Letters that no header may have, as in the address of a portal: nothing that is read has any.
      }
    }
  }
  return all;
}
