import type { Account } from './demo-accounts.ts';
import { keycloakFlows } from './keycloak-flows.ts';
import { keycloakMappers } from './keycloak-mappers.ts';
import { unitsGroup, type Realm } from './realm.ts';

/**
 * The realm as Keycloak's import reads it (`kc.sh start --import-realm`), tried with 26.4.
 * accounts: people to import along; they bring their own password and need no second factor.
 */
export const realmJson = (realm: Realm, accounts: readonly Account[] = []) => ({
  realm: realm.name,
  displayName: realm.displayName,
  enabled: true,
  ...signingIn(realm),
  ...sessions(realm),
  ...guessing,
  ...keycloakFlows(realm),
  roles: { realm: realm.roles.map((name) => ({ name })) },
  groups: [{ name: unitsGroup, subGroups: realm.groups.map(nameInPath) }],
  clients: [consoleClient(realm), gatewayClient(realm)],
  scopeMappings: [{ client: realm.consoleClient.id, roles: realm.roles }],
  components: { 'org.keycloak.userprofile.UserProfileProvider': [{ providerId, config: profileConfig }] },
  users: accounts.map(keycloakAccount),
});

const nameInPath = (path: string) => ({ name: path.slice(path.lastIndexOf('/') + 1) });

const signingIn = ({ languages }: Realm) => ({
  sslRequired: 'external',
  registrationAllowed: false,
  loginWithEmailAllowed: false,
  editUsernameAllowed: false,
  resetPasswordAllowed: false,
  rememberMe: false,
  internationalizationEnabled: true,
  supportedLocales: languages,
  defaultLocale: languages[0],
});

/** A refresh token works once; the shift is the longest session. */
const sessions = ({ lifetimes }: Realm) => ({
  defaultSignatureAlgorithm: 'RS256',
  accessTokenLifespan: lifetimes.accessSeconds,
  ssoSessionIdleTimeout: lifetimes.idleSeconds,
  ssoSessionMaxLifespan: lifetimes.longestSeconds,
  revokeRefreshToken: true,
  refreshTokenMaxReuse: 0,
});

/** Five wrong passwords make a person wait one minute more each time, a quarter of an hour at most. Never locked for good. */
const guessing = {
  passwordPolicy: 'length(12) and maxLength(128) and notUsername and passwordHistory(5)',
  bruteForceProtected: true,
  permanentLockout: false,
  failureFactor: 5,
  waitIncrementSeconds: 60,
  maxFailureWaitSeconds: 900,
};

const consoleClient = (realm: Realm) => ({
  clientId: realm.consoleClient.id,
  name: 'Baken console',
  protocol: 'openid-connect',
  publicClient: true,
  standardFlowEnabled: true,
  implicitFlowEnabled: false,
  directAccessGrantsEnabled: false,
  serviceAccountsEnabled: false,
  fullScopeAllowed: false,
  redirectUris: realm.consoleClient.signedIn,
  webOrigins: ['+'],
  attributes: {
    'pkce.code.challenge.method': 'S256',
    'post.logout.redirect.uris': realm.consoleClient.signedOut.join('##'),
  },
  defaultClientScopes: ['basic'],
  optionalClientScopes: [],
  protocolMappers: keycloakMappers(realm),
});

/** Signs nobody in: it only gives the audience a name. */
const gatewayClient = (realm: Realm) => ({
  clientId: realm.audience,
  name: 'Baken gateway',
  protocol: 'openid-connect',
  bearerOnly: true,
  standardFlowEnabled: false,
  defaultClientScopes: [],
  optionalClientScopes: [],
});

const providerId = 'declarative-user-profile';

/**
 * Facts about a person: the name to sign in with, and the name that visitors see, which only an administrator sets. Keycloak
 * insists that a mail address can be one; nobody needs to have it.
 */
const profileConfig = {
  'kc.user.profile.config': [
    JSON.stringify({
      attributes: [
        {
          name: 'username',
          displayName: '${username}',
          validations: { length: { min: 3, max: 60 }, 'username-prohibited-characters': {} },
          permissions: { view: ['admin', 'user'], edit: ['admin'] },
        },
        {
          name: 'email',
          displayName: '${email}',
          validations: { email: {}, length: { max: 255 } },
          permissions: { view: ['admin'], edit: ['admin'] },
        },
        {
          name: 'alias',
          displayName: 'Name shown to visitors',
          validations: { length: { max: 40 }, 'person-name-prohibited-characters': {} },
          permissions: { view: ['admin', 'user'], edit: ['admin'] },
        },
      ],
    }),
  ],
};

const keycloakAccount = ({ id, name, password, alias, roles, groups }: Account) => ({
  id,
  username: name,
  enabled: true,
  attributes: { alias: [alias] },
  realmRoles: roles,
  groups,
  credentials: [{ type: 'password', value: password, temporary: false }],
});
