import type { ConversationId, CounsellorId } from './id.ts';

/** What the identity server says a member of staff may do; the realm has the same names. */
export const roles = ['counsellor', 'coordinator', 'officer', 'reporter', 'platform'] as const;
export type Role = (typeof roles)[number];

/**
 * Who is asking. Only the gateway introduces an actor; services pass it on unchanged.
 * - anonymous: somebody at the door, not yet in
 * - visitor: the person of exactly one conversation
 * - staff: somebody signed in; `units` are the units they may serve, empty means all
 * - system: a service acting for itself (jobs, reactions to facts)
 */
export type Actor =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'visitor'; readonly conversationId: ConversationId }
  | {
      readonly kind: 'staff';
      readonly counsellorId: CounsellorId;
      readonly roles: readonly Role[];
      readonly units: readonly string[];
      /** The name that the organisation shows to visitors for this person; never stored in facts. */
      readonly alias: string;
    }
  | { readonly kind: 'system'; readonly service: string };

/**
 * Travels with every call.
 * - organisation: the id of the organisation this release serves
 * - trace: W3C traceparent
 * - deadline: the moment after which nobody waits for the answer; each hop only shortens it
 */
export interface CallContext {
  readonly organisation: string;
  readonly actor: Actor;
  readonly trace: string;
  readonly deadline: Temporal.Instant;
}
