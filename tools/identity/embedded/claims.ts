import type { Account } from '../demo-accounts.ts';

/** What the tokens say of a person, under the names that Keycloak's mappers give it. */
export const staffClaims = ({ roles, groups, alias }: Account) => ({
  realm_access: { roles },
  groups,
  alias,
});

/** The id token says the sign-in name too; the gateway has no use for it. */
export const personClaims = (account: Account) => ({
  sub: account.id,
  ...staffClaims(account),
  preferred_username: account.name,
});
