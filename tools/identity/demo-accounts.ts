import type { Role } from '@baken/kernel';
import { groupOf, type RealmSource } from './realm.ts';

/** Somebody who can sign in. id: the subject of the tokens, a random UUID as Keycloak gives its people. */
export interface Account {
  readonly id: string;
  readonly name: string;
  readonly password: string;
  readonly alias: string;
  readonly roles: readonly Role[];
  readonly groups: readonly string[];
}

const demo = (
  serial: number,
  name: string,
  alias: string,
  role: Role,
  units: readonly string[] = [],
): Account => ({
  id: `de300000-0000-4000-8000-00000000000${serial}`,
  name,
  password: `demo-${name}`,
  alias,
  roles: [role],
  groups: units.map(groupOf),
});

/**
 * People for a demonstration and for tests, the same for every organisation. Their ids, names and passwords all say that
 * they are demo, and no file that is deployed holds them. Without a group a person serves every unit; the third counsellor
 * serves the last unit only.
 */
export const demoAccounts = ({ units }: Pick<RealmSource, 'units'>): readonly Account[] => [
  demo(1, 'counsellor-1', 'Sam', 'counsellor'),
  demo(2, 'counsellor-2', 'Noor', 'counsellor'),
  demo(
    3,
    'counsellor-3',
    'Robin',
    'counsellor',
    units.slice(-1).map(({ id }) => id),
  ),
  demo(4, 'coordinator', 'Kim', 'coordinator'),
  demo(5, 'officer', 'Dominique', 'officer'),
  demo(6, 'reporter', 'Sacha', 'reporter'),
  demo(7, 'platform', 'Charlie', 'platform'),
];
