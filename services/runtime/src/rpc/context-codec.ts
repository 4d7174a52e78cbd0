import { isId, roles } from '@baken/kernel';
import type { Actor, CounsellorId, Role } from '@baken/kernel';
import { CallContext as WireContext } from '@baken/proto/gen/baken/common/v1/actor.ts';
import type { Actor as WireActor } from '@baken/proto/gen/baken/common/v1/actor.ts';

/** The part of a call context that travels as one piece: `baken-context-bin`. */
export interface Introduction {
  readonly organisation: string;
  readonly actor: Actor;
}

export const encodeIntroduction = ({ organisation, actor }: Introduction): Uint8Array =>
  WireContext.encode({ organisation, actor: actorToWire(actor) }).finish();

/** `undefined` when the bytes are not an introduction: another message, no actor, an id or a role that cannot be. */
export const decodeIntroduction = (bytes: Uint8Array): Introduction | undefined => {
  const wire = decodeOrNothing(bytes);
  const actor = actorFromWire(wire?.actor);
  return wire && wire.organisation !== '' && actor ? { organisation: wire.organisation, actor } : undefined;
};

const actorToWire = (actor: Actor): WireActor => {
  switch (actor.kind) {
    case 'anonymous':
      return { kind: { $case: 'anonymous', value: {} } };
    case 'visitor':
      return { kind: { $case: 'visitor', value: { conversationId: actor.conversationId } } };
    case 'staff':
      return { kind: { $case: 'staff', value: actor } };
    case 'system':
      return { kind: { $case: 'system', value: { service: actor.service } } };
  }
};

/** An actor as other messages carry it too, for example each post of a batch. `undefined` when there is none, or one that cannot be. */
export const actorFromWire = (wire: WireActor | undefined): Actor | undefined => {
  switch (wire?.kind?.$case) {
    case 'anonymous':
      return { kind: 'anonymous' };
    case 'visitor': {
      const { conversationId } = wire.kind.value;
      return isId(conversationId) ? { kind: 'visitor', conversationId } : undefined;
    }
    case 'staff': {
      const { counsellorId, roles: named, units, alias } = wire.kind.value;
      if (!isCounsellorId(counsellorId) || !named.every(isRole)) return undefined;
      return { kind: 'staff', counsellorId, roles: named, units, alias };
    }
    case 'system': {
      const { service } = wire.kind.value;
      return service === '' ? undefined : { kind: 'system', service };
    }
    case undefined:
      return undefined;
  }
};

/** The identity server makes these, so the shape is its own; it is one word of bounded length. */
const isCounsellorId = (text: string): text is CounsellorId => /^[\w:.-]{1,128}$/.test(text);

const knownRoles: ReadonlySet<string> = new Set(roles);
const isRole = (text: string): text is Role => knownRoles.has(text);

const decodeOrNothing = (bytes: Uint8Array): WireContext | undefined => {
  try {
    return WireContext.decode(bytes);
  } catch {
    return undefined;
  }
};
