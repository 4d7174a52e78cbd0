import { roles, type Actor, type CounsellorId } from '@baken/kernel';
import { z } from 'zod';

export type StaffActor = Extract<Actor, { kind: 'staff' }>;

/** Who is signed in, and until when the token says so: a stream that outlives it has to ask again. */
export interface SignedIn {
  readonly actor: StaffActor;
  readonly until: Temporal.Instant;
}

const unitGroup = '/units/';

/** The identity server names people, not Baken: Keycloak takes a random UUID, so this is not the shape of our own ids. */
const isSubject = (subject: unknown): boolean =>
  typeof subject === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(subject);

/**
 * What Baken reads from an access token, in Keycloak's own shape. Everything else in it is nobody's business here.
 * - groups: paths; those under `/units/` are the units this person serves, none of those means all
 * - alias: the name the organisation shows to visitors; may be absent where it shows none
 */
const claims = z.object({
  sub: z.custom<CounsellorId>(isSubject),
  exp: z.int(),
  realm_access: z.object({ roles: z.array(z.string()) }).default({ roles: [] }),
  groups: z.array(z.string()).default([]),
  alias: z.string().default(''),
});

/** content: the payload of a token whose signature has been verified. Undefined when it names nobody we could know. */
export const readStaffClaims = (content: unknown): SignedIn | undefined => {
  const read = claims.safeParse(content);
  if (!read.success) return undefined;
  const { sub, exp, realm_access: access, groups, alias } = read.data;
  return {
    actor: {
      kind: 'staff',
      counsellorId: sub,
      roles: roles.filter((role) => access.roles.includes(role)),
      units: groups
        .filter((group) => group.startsWith(unitGroup))
        .map((group) => group.slice(unitGroup.length)),
      alias,
    },
    until: Temporal.Instant.fromEpochMilliseconds(exp * 1000),
  };
};
