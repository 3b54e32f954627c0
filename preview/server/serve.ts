import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { makeCertificate } from './certificate';
import { answerTo, type Mount } from './site';

/** A server that runs. */
export interface Serving {
  /** "https://localhost:3000/preview/". */
  readonly address: string;
  /** By which a browser can be told to trust exactly this server. */
  readonly pin: string;
  /** PEM, for a client that is to trust it. */
  readonly cert: string;
  close(): Promise<void>;
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

/** Listens on this machine only. Takes any free port when the wanted one is taken. */
async function listen(server: Server, port: number): Promise<void> {
  try {
    await once(server.listen(port, '127.0.0.1'), 'listening');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || port === 0) throw error;
    await listen(server, 0);
  }
}

async function respond(mounts: readonly Mount[], port: number, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method = '', headers } = request;
  // A name of elsewhere that was made to point here is not answered.
  if (![`localhost:${port}`, `127.0.0.1:${port}`].includes(headers.host ?? '')) return void response.writeHead(421).end();
  if (method !== 'GET' && method !== 'HEAD') return void response.writeHead(405, { Allow: 'GET, HEAD' }).end();
  const { pathname } = new URL(request.url ?? '/', 'https://localhost');
  if (pathname === '/' || pathname === '/preview') return void response.writeHead(302, { Location: '/preview/' }).end();
  const answer = await answerTo(mounts, pathname);
  response.writeHead(answer.status, answer.headers).end(method === 'HEAD' ? undefined : answer.body);
}

/**
 * Serves the mounts over https to this machine alone, with a certificate made for it.
 * @param port wanted; another one is taken when it is not free, and 0 asks for any
 */
export async function serve(mounts: readonly Mount[], port = 3000): Promise<Serving> {
  const { key, cert, pin } = makeCertificate();
  const server = createServer({ key, cert }, (request, response) => {
    respond(mounts, portOf(server), request, response).catch((error: unknown) => {
      response.destroy(error as Error);
    });
  });
  await listen(server, port);
  return {
    address: `https://localhost:${portOf(server)}/preview/`,
    pin,
    cert,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
