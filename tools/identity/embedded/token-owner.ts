import type Provider from 'oidc-provider';
import { z } from 'zod';
import type { Account } from '../demo-accounts.ts';
import type { Realm } from '../realm.ts';
import { personClaims } from './claims.ts';
import type { SigningKey } from './signing-key.ts';

type Step = Parameters<Provider['use']>[0];

const bearer = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/;
const subject = z.object({ typ: z.literal('Bearer'), sub: z.string() });

/** Answers who a token is, as Keycloak does; oidc-provider's own answers opaque tokens only. */
export const tellTokenOwner =
  (realm: Realm, accounts: readonly Account[], key: SigningKey): Step =>
  (context, next) => {
    if (!context.path.endsWith('/openid-connect/userinfo') || context.method === 'OPTIONS') return next();
    const token = bearer.exec(context.get('authorization'))?.[1];
    const read = subject.safeParse(token === undefined ? undefined : key.read(token));
    const account = read.success && accounts.find(({ id }) => id === read.data.sub);
    const origins = realm.consoleClient.signedIn.map((uri) => new URL(uri).origin);
    if (origins.includes(context.get('origin'))) {
      context.set('Access-Control-Allow-Origin', context.get('origin'));
      context.vary('Origin');
    }
    if (account) {
      context.body = personClaims(account);
    } else {
      context.status = 401;
      context.set('WWW-Authenticate', 'Bearer error="invalid_token"');
      context.body = { error: 'invalid_token' };
    }
    return Promise.resolve();
  };
