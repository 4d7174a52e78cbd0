import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { createServer, type Server } from 'node:http';

type Json = Readonly<Record<string, unknown>>;

interface SigningPair {
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly published: Json;
}

export const makeSigningPair = (kid: string): SigningPair => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return {
    kid,
    privateKey,
    published: { ...publicKey.export({ format: 'jwk' }), kid, use: 'sig', alg: 'RS256' },
  };
};

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

export const signToken = ({ kid, privateKey }: SigningPair, payload: unknown, header: Json = {}): string => {
  const signed = `${encode({ alg: 'RS256', typ: 'JWT', kid, ...header })}.${encode(payload)}`;
  return `${signed}.${sign('sha256', Buffer.from(signed), privateKey).toString('base64url')}`;
};

/** Publishes keys as a realm of Keycloak does, and counts how often it was asked. */
export interface IdentityServer {
  readonly url: string;
  readonly asked: () => number;
  /** What it answers from now on; a text goes out as it is. */
  readonly publish: (keys: readonly SigningPair[] | string) => void;
  readonly stop: () => Promise<void>;
}

/** port: 0 takes a free one. */
export const startIdentityServer = async (
  keys: readonly SigningPair[],
  port = 0,
): Promise<IdentityServer> => {
  let asked = 0;
  let answer = '';
  const publish = (next: readonly SigningPair[] | string): void => {
    answer =
      typeof next === 'string' ? next : JSON.stringify({ keys: next.map(({ published }) => published) });
  };
  publish(keys);
  const server = createServer((request, response) => {
    asked += 1;
    const known = request.url === '/realms/baken/protocol/openid-connect/certs';
    response.writeHead(known ? 200 : 404, { 'content-type': 'application/json' }).end(answer);
  });
  const url = `http://127.0.0.1:${await listen(server, port)}`;
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url, asked: () => asked, publish, stop };
};

/** On loopback; answers with the port. */
export const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve) => {
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
