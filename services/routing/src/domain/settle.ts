import { assertNever, ok, refuse, type ConversationId, type Fault, type Result } from '@baken/kernel';
import { busy, doorClosed, nobodyOn, queueFull } from './faults.ts';
import type { Admission } from './join.ts';
import type { Offer } from './offer.ts';
import type { UnitQueue } from './unit-queue.ts';
import { remember } from './wait-estimate.ts';

/**
 * Settles what happened to one unit's queue, many steps in one change: who left is counted out first, so that the places are free for
 * who comes in.
 */
export type QueueStep = JoinStep | LeaveStep | ServedStep | RecountStep;

/** Happens once for each visitor, however often it is tried. */
export interface JoinStep {
  readonly kind: 'join';
  readonly conversationId: ConversationId;
  readonly language: string;
  /** Given when a counsellor's slot is reserved for exactly this visitor: then the limit does not count. */
  readonly offer?: Offer;
}

/** Brought by whoever took the visitor's entry out of line, and by nobody else: it happens once because that did. */
export interface LeaveStep {
  readonly kind: 'leave';
  readonly conversationId: ConversationId;
}

/** A conversation of this unit ended that took so long. */
export interface ServedStep {
  readonly kind: 'served';
  readonly seconds: number;
}

/** The count was found to be wrong by so many: a process ended between an entry and its queue. */
export interface RecountStep {
  readonly kind: 'recount';
  readonly tooMany: number;
}

/** What the steps are judged by. */
export interface QueueView {
  readonly hasQueue: boolean;
  /** How many may stand in line, unless a coordinator said otherwise. */
  readonly limitOf: (queue: UnitQueue) => number;
  /** Counsellors signed in for the unit. */
  readonly signedIn: number;
  /** Whether this visitor is known to have an entry. */
  readonly isWritten: (conversationId: ConversationId) => boolean;
  readonly now: Temporal.Instant;
}

/** How the order changed, for those who keep positions. */
export interface OrderChange {
  readonly unit: string;
  readonly revision: number;
  /** At the end, in this order. */
  readonly joined: readonly Admission[];
  readonly left: readonly ConversationId[];
  /** How many stand in line after it. */
  readonly length: number;
}

export interface Settled {
  /** The same object when nothing changed. */
  readonly queue: UnitQueue;
  readonly change: OrderChange;
  /** The steps that were refused, and why. */
  readonly refusals: ReadonlyMap<QueueStep, Fault>;
}

export const settle = (queue: UnitQueue, steps: readonly QueueStep[], view: QueueView): Settled => {
  const unsure = queue.admitted.filter(({ conversationId }) => !view.isWritten(conversationId));
  const start: UnitQueue = { ...queue, admitted: unsure };
  const refusals = new Map<QueueStep, Fault>();
  const left: ConversationId[] = [];
  let next = start;
  for (const step of joinsLast(steps)) {
    const outcome = settleStep(next, step, view);
    if (outcome.ok) next = outcome.value;
    else refusals.set(step, outcome.fault);
    if (step.kind === 'leave') left.push(step.conversationId);
  }
  const after = next === start ? queue : { ...next, revision: next.revision + 1 };
  const change = {
    unit: queue.unit,
    revision: after.revision,
    joined: next.admitted.slice(unsure.length),
    left,
    length: after.length,
  };
  return { queue: after, change, refusals };
};

const joinsLast = (steps: readonly QueueStep[]): readonly QueueStep[] => [
  ...steps.filter(({ kind }) => kind !== 'join'),
  ...steps.filter(({ kind }) => kind === 'join'),
];

const settleStep = (queue: UnitQueue, step: QueueStep, view: QueueView): Result<UnitQueue> => {
  switch (step.kind) {
    case 'join':
      return settleJoin(queue, step, view);
    case 'leave':
      return ok({ ...queue, length: Math.max(queue.length - 1, 0) });
    case 'served':
      return ok({ ...queue, serviceSeconds: remember(queue.serviceSeconds, step.seconds) });
    case 'recount':
      // One revision is left out, so that whoever keeps positions asks for the whole order.
      return ok({
        ...queue,
        length: Math.max(queue.length - step.tooMany, 0),
        revision: queue.revision + 1,
      });
    default:
      return assertNever(step);
  }
};

const settleJoin = (queue: UnitQueue, step: JoinStep, view: QueueView): Result<UnitQueue> => {
  const { conversationId, language, offer } = step;
  const isIn = queue.admitted.some((admission) => admission.conversationId === conversationId);
  if (isIn || view.isWritten(conversationId)) return ok(queue);
  if (queue.doorClosed) return refuse(doorClosed());
  if (view.signedIn === 0) return refuse(nobodyOn());
  const limit = view.limitOf(queue);
  if (!offer && queue.length >= limit) return refuse(view.hasQueue ? queueFull(limit) : busy());
  const admission = {
    conversationId,
    unit: queue.unit,
    language,
    sequence: queue.lastSequence + 1,
    joinedAt: view.now,
    ...(offer && { offer }),
  };
  return ok({
    ...queue,
    length: queue.length + 1,
    lastSequence: admission.sequence,
    admitted: [...queue.admitted, admission],
  });
};
