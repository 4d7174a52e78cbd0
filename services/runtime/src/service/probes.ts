import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the platform asks a process. */
export interface Probed {
  /** True while every service in this process can do its work; the names of what is missing otherwise. */
  missing(): readonly string[];
  /** All registries of this process as Prometheus reads them. */
  metrics(): Promise<string>;
}

/**
 * `/healthz` is 200 while the process answers: a store that is away is no reason to restart it. `/readyz` is 200 only while its
 * services can work, else 503 with the names of what is missing. `/metrics` is for Prometheus. Nothing here is about a person.
 */
export const startProbes = async (
  probed: Probed,
  host: string,
  port: number,
): Promise<{ readonly port: number; stop(): Promise<void> }> => {
  const server = createServer((request, response) => {
    const send = (status: number, body: string, type = 'text/plain; charset=utf-8'): void => {
      response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
    };
    if (request.url === '/healthz') return send(200, 'ok\n');
    if (request.url === '/readyz') {
      const missing = probed.missing();
      return missing.length === 0 ? send(200, 'ready\n') : send(503, `missing: ${missing.join(', ')}\n`);
    }
    if (request.url !== '/metrics') return send(404, 'nothing here\n');
    probed.metrics().then(
      (text) => send(200, text, 'text/plain; version=0.0.4; charset=utf-8'),
      () => send(500, 'no metrics\n'),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
