import { connect, createServer } from 'node:net';
import { InfraFailure } from './component.ts';

export const loopback = '127.0.0.1';

/** Listens for a moment. `wanted` 0 lets the system choose. Answers with the port, or undefined when it is taken. */
const tryPort = (wanted: number): Promise<number | undefined> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen({ host: loopback, port: wanted, exclusive: true }, () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : undefined;
      server.close(() => resolve(port));
    });
  });

/** A loopback port that nobody listens on: the wanted one, or any. A wanted port that is taken fails with one sentence. */
export const freePort = async (wanted?: number): Promise<number> => {
  const port = await tryPort(wanted ?? 0);
  if (port === undefined) {
    throw new InfraFailure(
      `Port ${wanted ?? 0} on ${loopback} is in use; stop what listens there or choose another port.`,
    );
  }
  return port;
};

/** The first bytes that a listener says on its own, up to a line end; undefined when nobody answers within the time. */
export const firstLine = (port: number, milliseconds: number): Promise<string | undefined> =>
  new Promise((resolve) => {
    let heard = '';
    const socket = connect({ host: loopback, port });
    const answer = (line: string | undefined): void => {
      socket.destroy();
      resolve(line);
    };
    socket.setEncoding('utf8');
    socket.setTimeout(milliseconds, () => answer(undefined));
    socket.on('error', () => answer(undefined));
    socket.on('close', () => answer(undefined));
    socket.on('data', (text) => {
      heard += String(text);
      const end = heard.indexOf('\r\n');
      if (end >= 0) answer(heard.slice(0, end));
    });
  });
