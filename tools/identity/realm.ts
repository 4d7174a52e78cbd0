import { roles, type Role } from '@baken/kernel';
import type { Organisation } from '@baken/organisation';

/** What the realm needs to know of an organisation. */
export type RealmSource = Pick<Organisation, 'name' | 'languages'> & {
  readonly units: readonly Pick<Organisation['units'][number], 'id'>[];
  readonly counsellor: Pick<Organisation['counsellor'], 'secondFactor'>;
};

/**
 * Addresses of the console that a sign-in may return to.
 * - signedIn: where the code goes, exact, without wildcards
 * - signedOut: where the person lands after signing out
 */
export interface ConsoleAddresses {
  readonly signedIn: readonly string[];
  readonly signedOut: readonly string[];
}

/** The realm as code: the embedded issuer and Keycloak's import are both made from this value. */
export interface Realm {
  readonly name: string;
  readonly displayName: string;
  readonly languages: RealmSource['languages'];
  readonly roles: readonly Role[];
  /** Paths of the groups, one for each unit. */
  readonly groups: readonly string[];
  /** The public client with which the console signs people in: code flow with PKCE, nothing else. */
  readonly consoleClient: { readonly id: string } & ConsoleAddresses;
  /** What an access token is meant for; the gateway refuses any other. */
  readonly audience: string;
  readonly lifetimes: RealmLifetimes;
  /** Whether a person sets up a second factor when signing in for the first time, and needs it ever after. */
  readonly secondFactor: boolean;
}

/**
 * - accessSeconds: how long a token works after somebody has lost the right to it
 * - idleSeconds: how long a console that is closed can be opened again without a password
 * - longestSeconds: a shift; after it everybody signs in again
 */
export interface RealmLifetimes {
  readonly accessSeconds: number;
  readonly idleSeconds: number;
  readonly longestSeconds: number;
}

const realmName = 'baken';

/** The group under which each unit has its own; the gateway reads the rest of the path as the unit's id. */
export const unitsGroup = 'units';

export const groupOf = (unitId: string): string => `/${unitsGroup}/${unitId}`;

export const realmFor = (organisation: RealmSource, addresses: ConsoleAddresses): Realm => ({
  name: realmName,
  displayName: organisation.name,
  languages: organisation.languages,
  roles,
  groups: organisation.units.map(({ id }) => groupOf(id)),
  consoleClient: { id: 'console', ...addresses },
  audience: 'gateway',
  lifetimes: { accessSeconds: 5 * 60, idleSeconds: 30 * 60, longestSeconds: 10 * 60 * 60 },
  secondFactor: organisation.counsellor.secondFactor,
});
