import { randomBytes } from 'node:crypto';
import type { Configuration, KoaContextWithOIDC } from 'oidc-provider';
import type { Account } from '../demo-accounts.ts';
import type { Realm } from '../realm.ts';
import { personClaims, staffClaims } from './claims.ts';
import { createMemoryStore } from './memory-store.ts';
import { pageFor } from './page-for.ts';
import { messagePage, signOutPage } from './pages.ts';
import type { SigningKey } from './signing-key.ts';

/** oidc-provider names a resource by an address; the token's audience is the name Keycloak uses. */
const gatewayResource = 'urn:baken:gateway';

const openidConnect = '/protocol/openid-connect';

/** Where a sign-in asks for name and password, under the realm's address. */
export const signInPath = '/sign-in/';

/** The realm in oidc-provider's terms, at Keycloak's addresses and with Keycloak's claims. path: of the realm, `/realms/baken`. */
export const providerSettings = (
  realm: Realm,
  accounts: readonly Account[],
  key: SigningKey,
  path: string,
): Configuration => ({
  adapter: createMemoryStore(),
  jwks: { keys: [key.jwk] },
  clients: [
    {
      client_id: realm.consoleClient.id,
      token_endpoint_auth_method: 'none',
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      redirect_uris: realm.consoleClient.signedIn,
      post_logout_redirect_uris: realm.consoleClient.signedOut,
    },
  ],
  clientBasedCORS: (_context, origin, client) =>
    (client.redirectUris ?? []).some((uri) => new URL(uri).origin === origin),
  clientAuthMethods: ['none'],
  cookies: {
    keys: [randomBytes(32).toString('base64url')],
    long: { httpOnly: true, sameSite: 'lax', path },
    short: { httpOnly: true, sameSite: 'lax' },
  },
  pkce: { required: () => true },
  responseTypes: ['code'],
  scopes: ['openid'],
  claims: { openid: ['sub', 'realm_access', 'groups', 'alias', 'preferred_username'] },
  conformIdTokenClaims: false,
  findAccount: (_context, id) => {
    const account = accounts.find((candidate) => candidate.id === id);
    return account && { accountId: account.id, claims: () => personClaims(account) };
  },
  extraTokenClaims: (_context, token) => {
    const account = 'accountId' in token && accounts.find(({ id }) => id === token.accountId);
    return account ? { typ: 'Bearer', azp: token.clientId, ...staffClaims(account) } : undefined;
  },
  loadExistingGrant: grantEverything,
  interactions: { url: (_context, interaction) => `${path}${signInPath}${interaction.uid}` },
  issueRefreshToken: () => true,
  rotateRefreshToken: true,
  ttl: lifetimes(realm),
  routes: {
    authorization: `${openidConnect}/auth`,
    token: `${openidConnect}/token`,
    jwks: `${openidConnect}/certs`,
    userinfo: `${openidConnect}/userinfo`,
    end_session: `${openidConnect}/logout`,
  },
  features: {
    devInteractions: { enabled: false },
    dPoP: { enabled: false },
    pushedAuthorizationRequests: { enabled: false },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => gatewayResource,
      useGrantedResource: () => true,
      getResourceServerInfo: () => ({
        scope: 'openid',
        audience: realm.audience,
        accessTokenFormat: 'jwt',
        accessTokenTTL: realm.lifetimes.accessSeconds,
        jwt: { sign: { alg: 'RS256' } },
      }),
    },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: (context, form) => {
        context.body = signOutPage(
          pageFor(context, realm),
          form,
          context.oidc.entities.IdTokenHint !== undefined,
        );
      },
      postLogoutSuccessSource: (context) => {
        context.body = messagePage(pageFor(context, realm), 'signedOut');
      },
    },
  },
  renderError: (context) => {
    context.type = 'html';
    context.body = messagePage(pageFor(context, realm), 'failed');
  },
});

/** Nobody is asked for consent: the console is the organisation's own. */
const grantEverything = async ({ oidc }: KoaContextWithOIDC) => {
  const accountId = oidc.session?.accountId;
  const clientId = oidc.client?.clientId;
  if (accountId === undefined || clientId === undefined) return undefined;
  const grant = new oidc.provider.Grant({ accountId, clientId });
  grant.addOIDCScope('openid');
  grant.addResourceScope(gatewayResource, 'openid');
  await grant.save();
  return grant;
};

/** Keycloak lets a session idle; here the refresh token does, and the session lasts a whole shift. */
const lifetimes = ({
  lifetimes: { accessSeconds, idleSeconds, longestSeconds },
}: Realm): Configuration['ttl'] => ({
  AccessToken: accessSeconds,
  AuthorizationCode: 60,
  Grant: longestSeconds,
  IdToken: accessSeconds,
  Interaction: idleSeconds,
  RefreshToken: idleSeconds,
  Session: longestSeconds,
});
