import { FaultError, type Role } from '@baken/kernel';
import type { Request, RequestHandler, Response } from 'express';
import KeycloakConnect from 'keycloak-connect';
import { identityUnavailable, notSignedIn, roleMissing } from './faults.ts';
import { fetchSigningKeys, keysUnreachable } from './signing-keys.ts';
import { readStaffClaims, type SignedIn } from './staff-claims.ts';

/**
 * Where staff sign in.
 * - url: the identity server as browsers reach it, which is also what its tokens say, for example `http://127.0.0.1:8080`
 * - keysUrl: the same server as this process reaches it, where that is another address; otherwise `url`
 * - realm: `baken`
 * - audience: what tokens must be meant for, `gateway`
 */
export interface IdentitySettings {
  readonly url: string;
  readonly keysUrl?: string | undefined;
  readonly realm: string;
  readonly audience: string;
}

export interface IdentityGuard {
  /**
   * Lets a request pass when its bearer token holds and carries at least one of the roles.
   * Faults: `gateway.not-signed-in`, `gateway.role-missing`, `gateway.identity-unavailable`.
   */
  requireRoles(first: Role, ...others: readonly Role[]): RequestHandler;
  /** Who passed `requireRoles` for this response. A route that asks without it is a mistake in the code, and throws. */
  signedIn(response: Response): SignedIn;
}

const withoutEndSlash = (url: string): string => url.replace(/\/+$/, '');

/**
 * The guard of the console listener: keycloak-connect, bearer only. Its own routes (`/logout`, `/k_logout`) are not mounted.
 * It works on real time, also where a journey has moved Baken's clock: tokens are made and end in real time.
 */
export const openIdentityGuard = (settings: IdentitySettings): IdentityGuard => {
  const url = withoutEndSlash(settings.url);
  const keysUrl = withoutEndSlash(settings.keysUrl ?? url);
  const adapter = {
    realm: settings.realm,
    'auth-server-url': url,
    resource: settings.audience,
    'verify-token-audience': true,
    'bearer-only': true,
    'ssl-required': 'external',
    'confidential-port': 0,
  };
  const keycloak = new KeycloakConnect({}, adapter);
  const rotation = fetchSigningKeys(`${keysUrl}/realms/${settings.realm}/protocol/openid-connect/certs`);
  Object.assign(keycloak.grantManager, { rotation });
  const passed = new WeakMap<Response, SignedIn>();

  /** Undefined when the request carries no token that holds. */
  const identify = async (request: Request): Promise<SignedIn | undefined> => {
    const token = bearerToken(request);
    if (token === undefined) return undefined;
    try {
      const grant = await keycloak.grantManager.createGrant(JSON.stringify({ access_token: token }));
      return readStaffClaims(contentOf(grant.access_token));
    } catch (reason) {
      if (reason instanceof Error && reason.message.endsWith(keysUnreachable))
        throw new FaultError(identityUnavailable);
      return undefined;
    }
  };

  return {
    requireRoles:
      (...oneOf) =>
      async (request, response, next) => {
        const signedIn = await identify(request);
        if (signedIn === undefined) {
          response.setHeader('WWW-Authenticate', 'Bearer');
          throw new FaultError(notSignedIn);
        }
        if (!oneOf.some((role) => signedIn.actor.roles.includes(role))) throw new FaultError(roleMissing);
        passed.set(response, signedIn);
        next();
      },
    signedIn: (response) => {
      const signedIn = passed.get(response);
      if (signedIn === undefined) throw new Error('a console route asks who is there without requireRoles');
      return signedIn;
    },
  };
};

const bearerToken = (request: Request): string | undefined =>
  /^Bearer +([\w.~+/=-]+)$/i.exec(request.headers.authorization ?? '')?.[1];

/** keycloak-connect's types leave out the payload that its tokens have. */
const contentOf = (token: object | undefined): unknown =>
  token !== undefined && 'content' in token ? token.content : undefined;
