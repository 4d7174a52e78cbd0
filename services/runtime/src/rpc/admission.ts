import type { Actor, Fault } from '@baken/kernel';
import type { CallAccess } from './access.ts';
import type { Introduction } from './context-codec.ts';
import { runtimeFaults } from './runtime-faults.ts';
import type { Topology } from './topology.ts';

/** What must hold at every call, whoever serves it. */
export interface Law {
  /** The service that is called. */
  readonly name: string;
  /** The id of the one organisation of this release. */
  readonly organisation: string;
  readonly topology: Topology;
}

/**
 * Whether a call may come in, by what is known before its request is read. The certificate says which service calls, the topology
 * whether it may, the method's access option whom it serves.
 * - A visitor, a member of staff or somebody at the door may be passed on by any declared caller: the gateway introduced them.
 * - `system` is the caller itself and nobody else, so no service can act as another.
 */
export const refusalOf = (
  law: Law,
  caller: string,
  access: CallAccess,
  { organisation, actor }: Introduction,
): Fault | undefined => {
  if (!law.topology.mayCall(caller, law.name)) return runtimeFaults.callerNotDeclared;
  if (organisation !== law.organisation) return runtimeFaults.otherOrganisation;
  if (access.introducesActors && caller !== 'gateway') return runtimeFaults.actorsOnlyFromGateway;
  if (actor.kind === 'system' && actor.service !== caller) return runtimeFaults.actorForged;
  return serves(access, actor) ? undefined : runtimeFaults.actorNotAllowed;
};

const serves = ({ audiences }: CallAccess, actor: Actor): boolean =>
  actor.kind === 'staff'
    ? actor.roles.some((role) => audiences.includes(role))
    : audiences.includes(actor.kind);

/**
 * A visitor reaches one conversation. Every conversation that the request names, at any depth, must be that one, and it must name it:
 * a method for visitors that forgot its `conversation_id` serves no visitor.
 */
export const staysWithin = (actor: Actor, request: unknown): boolean =>
  actor.kind !== 'visitor' ||
  (namesConversation(request) && everyConversationIn(request, (id) => id === actor.conversationId));

/** Whether a message has a `conversation_id` of its own. */
export const namesConversation = (message: unknown): boolean =>
  typeof message === 'object' && message !== null && Object.hasOwn(message, 'conversationId');

const everyConversationIn = (part: unknown, isRight: (id: unknown) => boolean): boolean => {
  if (typeof part !== 'object' || part === null || part instanceof Uint8Array) return true;
  if (Array.isArray(part)) return part.every((item) => everyConversationIn(item, isRight));
  return Object.entries(part).every(([name, value]) => {
    if (name === 'conversationId') return isRight(value);
    if (name === 'conversationIds') return Array.isArray(value) && value.every(isRight);
    return everyConversationIn(value, isRight);
  });
};
