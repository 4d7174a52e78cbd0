import type { Realm } from './realm.ts';

/** A protocol mapper as Keycloak's import writes it: every value is a text. */
export interface KeycloakMapper {
  readonly name: string;
  readonly protocol: 'openid-connect';
  readonly protocolMapper: string;
  readonly config: Readonly<Record<string, string>>;
}

const mapper = (name: string, kind: string, config: Readonly<Record<string, string>>): KeycloakMapper => ({
  name,
  protocol: 'openid-connect',
  protocolMapper: `oidc-${kind}-mapper`,
  config,
});

const inBothTokens = {
  'access.token.claim': 'true',
  'id.token.claim': 'true',
  'userinfo.token.claim': 'true',
};

/**
 * What a token says: roles, units, the name for visitors, and whom it is meant for. No legal name and no mail address:
 * the gateway has no use for them, so it never sees them.
 */
export const keycloakMappers = ({ audience }: Realm): readonly KeycloakMapper[] => [
  mapper('roles', 'usermodel-realm-role', {
    'claim.name': 'realm_access.roles',
    'jsonType.label': 'String',
    multivalued: 'true',
    ...inBothTokens,
  }),
  mapper('groups', 'group-membership', { 'claim.name': 'groups', 'full.path': 'true', ...inBothTokens }),
  mapper('alias', 'usermodel-attribute', {
    'user.attribute': 'alias',
    'claim.name': 'alias',
    'jsonType.label': 'String',
    ...inBothTokens,
  }),
  mapper('sign-in name', 'usermodel-attribute', {
    'user.attribute': 'username',
    'claim.name': 'preferred_username',
    'jsonType.label': 'String',
    'id.token.claim': 'true',
    'access.token.claim': 'false',
    'userinfo.token.claim': 'false',
  }),
  mapper('audience', 'audience', {
    'included.client.audience': audience,
    'access.token.claim': 'true',
    'id.token.claim': 'false',
  }),
];
