import { type ConnectionOptions, type NatsConnection, credsAuthenticator } from '@nats-io/nats-core';
import { connect } from '@nats-io/transport-node';
import type { Log } from '../telemetry/log.ts';

export interface BusAddress {
  /** `nats://host:port`, several with commas; `nats://name:password@host` where the server asks for it. */
  readonly url: string;
  readonly service: string;
  /** Content of a creds file. */
  readonly credentials?: string | undefined;
  /** Paths of files; with them the connection is mutual TLS. */
  readonly tls?: { readonly caFile: string; readonly certFile: string; readonly keyFile: string } | undefined;
}

export interface BusConnection {
  readonly nats: NatsConnection;
  readonly isUp: () => boolean;
  /** Is called each time the bus is back. Returns how to stop that. */
  onUp(back: () => void): () => void;
}

/**
 * Connects, and from then on connects again for ever. Throws when nobody answers within five seconds at the start. Answers come back under
 * `_INBOX.<service>`, so that permissions can keep one service from reading the answers of another.
 */
export const connectBus = async (address: BusAddress, log: Log): Promise<BusConnection> => {
  const { service, credentials, tls } = address;
  const nats = await connect({
    ...serversOf(address.url),
    ...(credentials !== undefined && {
      authenticator: credsAuthenticator(new TextEncoder().encode(credentials)),
    }),
    ...(tls !== undefined && { tls }),
    name: `baken-${service}`,
    inboxPrefix: `_INBOX.${service}`,
    timeout: 5_000,
    maxReconnectAttempts: -1,
    reconnectTimeWait: 250,
    reconnectJitter: 250,
    ignoreAuthErrorAbort: true,
    pingInterval: 10_000,
    maxPingOut: 2,
    noAsyncTraces: true,
  }).catch((error: unknown) => {
    throw new Error('the bus does not answer', { cause: error });
  });
  const waiting = new Set<() => void>();
  let up = true;
  const watch = async (): Promise<void> => {
    for await (const status of nats.status()) {
      if (status.type === 'disconnect') {
        up = false;
        log.warn('the bus is gone');
      } else if (status.type === 'reconnect') {
        up = true;
        log.info('the bus is back');
        waiting.forEach((back) => back());
      } else if (status.type === 'error') log.error('the bus refuses something', {}, status.error);
    }
    up = false;
  };
  void watch();
  return {
    nats,
    isUp: () => up,
    onUp: (back) => {
      waiting.add(back);
      return () => waiting.delete(back);
    },
  };
};

const serversOf = (urls: string): Pick<ConnectionOptions, 'servers' | 'user' | 'pass'> => {
  const parsed = urls.split(',').map((url) => new URL(url));
  const { username = '', password = '' } = parsed[0] ?? {};
  return {
    servers: parsed.map(({ host }) => host),
    ...(username !== '' && { user: decodeURIComponent(username), pass: decodeURIComponent(password) }),
  };
};
