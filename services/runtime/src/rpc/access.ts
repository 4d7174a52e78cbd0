import type { Role } from '@baken/kernel';
import { Access, Audience } from '@baken/proto/gen/baken/access/v1/access.ts';
import type { CallDefinition, CallsDefinition } from './calls.ts';

/** Who may be the actor of a call; the names of `baken.access.v1.Audience`. */
export type AudienceName = 'anonymous' | 'visitor' | 'system' | Role;

/** What a method's access option says. */
export interface CallAccess {
  readonly audiences: readonly AudienceName[];
  /** The request itself speaks for several people: only the gateway may send it. */
  readonly introducesActors: boolean;
}

/** `(baken.access.v1.access)` is extension 50100 of MethodOptions; ts-proto keeps what it does not know by tag, here wire type 2. */
const accessTag = (50100 << 3) | 2;

const audienceNames: Readonly<Record<number, AudienceName>> = {
  [Audience.ANONYMOUS]: 'anonymous',
  [Audience.VISITOR]: 'visitor',
  [Audience.COUNSELLOR]: 'counsellor',
  [Audience.COORDINATOR]: 'coordinator',
  [Audience.OFFICER]: 'officer',
  [Audience.REPORTER]: 'reporter',
  [Audience.PLATFORM]: 'platform',
  [Audience.SYSTEM]: 'system',
};

/** Reads the option. Throws when there is none, when it lets in nobody, or when it names an audience that we do not know. */
export const accessOf = (definition: CallsDefinition, method: string): CallAccess => {
  const call = definition.methods[method];
  const bytes = call && optionBytes(call);
  if (!bytes) throw new Error(`${definition.fullName}.${method} has no access option, so nobody may call it`);
  const access = Access.decode(bytes);
  const audiences = access.audiences.map((audience) => {
    const name = audienceNames[audience];
    if (!name) throw new Error(`${definition.fullName}.${method} names an audience that does not exist`);
    return name;
  });
  if (audiences.length === 0)
    throw new Error(`${definition.fullName}.${method} has an access option without an audience`);
  return { audiences, introducesActors: access.introducesActors };
};

/** The audiences of a method, for checks that walk all definitions. */
export const audiencesOf = (definition: CallsDefinition, method: string): readonly AudienceName[] =>
  accessOf(definition, method).audiences;

/** The unknown field is kept with its length in front, as on the wire. */
const optionBytes = (call: CallDefinition): Uint8Array | undefined => {
  const kept = call.options._unknownFields?.[accessTag]?.[0];
  if (!kept) return undefined;
  let start = 0;
  while ((kept[start] ?? 0) >= 0x80) start += 1;
  return kept.subarray(start + 1);
};
