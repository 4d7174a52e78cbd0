import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startIdentity, type IdentityStart } from '../infra/identity.ts';
import type { RunningComponent } from '../infra/server.ts';
import type { Account } from './demo-accounts.ts';
import { realmJson } from './keycloak-realm.ts';
import type { Realm } from './realm.ts';

export interface KeycloakStart extends Omit<IdentityStart, 'realmFile'> {
  readonly realm: Realm;
  readonly accounts: readonly Account[];
}

/**
 * Keycloak itself with the realm and people to try it with, on this machine. They sign in with a password alone, whatever the
 * organisation asks of its staff. Throws InfraFailure where Keycloak cannot be had.
 */
export const startKeycloak = async ({
  realm,
  accounts,
  ...start
}: KeycloakStart): Promise<RunningComponent> => {
  const realmFile = join(start.dataDir, 'realm.json');
  const json = realmJson({ ...realm, secondFactor: false }, accounts);
  await mkdir(start.dataDir, { recursive: true });
  await writeFile(realmFile, JSON.stringify(json), { mode: 0o600 });
  return startIdentity({ ...start, realmFile });
};
