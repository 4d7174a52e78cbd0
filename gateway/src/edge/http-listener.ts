import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Listener } from '@baken/runtime';

/** Where a listener stands. `publicUrl` is the address that people use when a proxy stands before it. */
export interface ListenerPlace {
  readonly name: string;
  readonly host: string;
  readonly port: number;
  /** Ends the streams that are open; their readers come back elsewhere. */
  readonly endStreams: () => void;
}

/**
 * An HTTP listener that leaves politely: it takes nothing new, ends the streams so that pages reconnect to another replica, lets what
 * runs finish, and closes what is left when the time is over.
 */
export const httpListener = (place: ListenerPlace, handle: RequestListener): Listener => {
  const server = createServer(
    { keepAliveTimeout: 65_000, headersTimeout: 20_000, requestTimeout: 30_000 },
    handle,
  );
  return {
    name: place.name,
    start: () =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(place.port, place.host, () => {
          server.off('error', reject);
          resolve(`http://${place.host}:${String((server.address() as AddressInfo).port)}`);
        });
      }),
    stop: (milliseconds) =>
      new Promise((resolve) => {
        const timer = setTimeout(() => server.closeAllConnections(), milliseconds);
        server.close(() => {
          clearTimeout(timer);
          resolve();
        });
        place.endStreams();
        server.closeIdleConnections();
      }),
  };
};
