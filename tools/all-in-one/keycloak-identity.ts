import { startKeycloak } from '../identity/keycloak.ts';
import type { StartIdentity } from './start-baken.ts';

/** The real Keycloak, with its database in this folder. */
export const keycloakIdentity =
  (dataDir: string): StartIdentity =>
  (realm, accounts, port) =>
    startKeycloak({ realm, accounts, port, dataDir });
