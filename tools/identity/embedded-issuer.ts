import { createServer, type Server } from 'node:http';
import { Provider } from 'oidc-provider/lib/provider.js';
import { InfraFailure } from '../infra/component.ts';
import { loopback } from '../infra/ports.ts';
import type { Account } from './demo-accounts.ts';
import { pagePolicy } from './embedded/pages.ts';
import { providerSettings } from './embedded/provider-settings.ts';
import { signInSteps } from './embedded/sign-in-steps.ts';
import { createSigningKey } from './embedded/signing-key.ts';
import { tellTokenOwner } from './embedded/token-owner.ts';
import type { Realm } from './realm.ts';

export interface EmbeddedIssuerStart {
  readonly realm: Realm;
  readonly accounts: readonly Account[];
  /** On loopback; 0 takes a free one. */
  readonly port: number;
  readonly environment?: Readonly<Record<string, string | undefined>>;
}

/** url: the part before `/realms/baken`, as Keycloak's. */
export interface EmbeddedIssuer {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/**
 * An identity server for development and tests: the realm at Keycloak's addresses, with the same claims in the same tokens.
 * Everything is in memory, the signing key too. Its people have passwords that stand in the source, so it never runs in production.
 */
export const startEmbeddedIssuer = async (start: EmbeddedIssuerStart): Promise<EmbeddedIssuer> => {
  const { realm, accounts, environment = process.env } = start;
  if (environment['NODE_ENV'] === 'production') {
    throw new Error('The embedded issuer is for development only; production signs in at Keycloak.');
  }
  const server = createServer();
  const port = await listen(server, start.port);
  const url = `http://${loopback}:${port}`;
  const path = `/realms/${realm.name}`;
  const answer = createProvider(`${url}${path}`, path, realm, accounts).callback();
  server.on('request', (request, response) => {
    const asked = request.url ?? '';
    if (asked.startsWith(`${path}/`)) {
      Object.assign(request, { originalUrl: asked, url: asked.slice(path.length) });
      void answer(request, response);
    } else {
      response.writeHead(404).end();
    }
  });
  return { url, stop: () => close(server) };
};

const createProvider = (
  issuer: string,
  path: string,
  realm: Realm,
  accounts: readonly Account[],
): Provider => {
  const key = createSigningKey();
  const provider = new Provider(issuer, providerSettings(realm, accounts, key, path));
  const { signedIn, signedOut } = realm.consoleClient;
  const formTargets = new Set([...signedIn, ...signedOut].map((uri) => new URL(uri).origin));
  const policy = pagePolicy([...formTargets]);
  provider.use((context, next) => {
    context.set({
      'Content-Security-Policy': policy,
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    });
    return next();
  });
  provider.use(signInSteps(provider, realm, accounts));
  provider.use(tellTokenOwner(realm, accounts, key));
  return provider;
};

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', () => {
      reject(
        new InfraFailure(
          `Port ${port} on ${loopback} is in use; stop what listens there or choose another port.`,
        ),
      );
    });
    server.listen(port, loopback, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
