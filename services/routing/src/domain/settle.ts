import { assertNever, ok, refuse, type ConversationId, type Fault, type Result } from '@baken/kernel';
import { busy, doorClosed, nobodyOn, queueFull } from './faults.ts';
import type { Offer } from './offer.ts';
import type { UnitQueue } from './unit-queue.ts';
import { remember } from './wait-estimate.ts';

/**
 * Settles what happened to one unit's queue, many steps in one change: who left is counted out first, so that the places are free for
 * who comes in. A step that was settled before does nothing, so after a crash all of them can be tried again.
 */
export type QueueStep = JoinStep | LeaveStep | ServedStep;

export interface JoinStep {
  readonly kind: 'join';
  readonly conversationId: ConversationId;
  readonly language: string;
  /** Given when a counsellor's slot is reserved for exactly this visitor: then the limit does not count. */
  readonly offer?: Offer;
}

/** The entry says that this visitor is not in line any more. */
export interface LeaveStep {
  readonly kind: 'leave';
  readonly conversationId: ConversationId;
}

/** A conversation of this unit ended that took so long. */
export interface ServedStep {
  readonly kind: 'served';
  readonly seconds: number;
}

/** What the steps are judged by: read after the queue, and true for as long as the queue's revision stands. */
export interface QueueView {
  readonly hasQueue: boolean;
  /** How many may stand in line. */
  readonly limit: number;
  /** Counsellors signed in for the unit. */
  readonly signedIn: number;
  /** Of those concerned: who has an entry. */
  readonly written: ReadonlySet<ConversationId>;
  /** Of those concerned: whose entry is out of line, and still says that the queue counts it. */
  readonly departed: ReadonlySet<ConversationId>;
  readonly now: Temporal.Instant;
}

/** How the order changed, for those who keep positions. */
export interface OrderChange {
  readonly unit: string;
  readonly revision: number;
  /** At the end, in this order. */
  readonly joined: readonly ConversationId[];
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
  const start = forgetCertain(queue, view);
  const refusals = new Map<QueueStep, Fault>();
  let next = start;
  for (const step of leavesFirst(steps)) {
    const outcome = settleStep(next, step, view);
    if (outcome.ok) next = outcome.value;
    else refusals.set(step, outcome.fault);
  }
  const after = next === start ? queue : { ...next, revision: queue.revision + 1 };
  const change = {
    unit: queue.unit,
    revision: after.revision,
    joined: next.admitted.slice(start.admitted.length).map(({ conversationId }) => conversationId),
    left: next.leaving.slice(start.leaving.length),
    length: next.length,
  };
  return { queue: after, change, refusals };
};

/** What the entries say by now needs no remembering. */
const forgetCertain = (queue: UnitQueue, view: QueueView): UnitQueue => ({
  ...queue,
  admitted: queue.admitted.filter(({ conversationId }) => !view.written.has(conversationId)),
  leaving: queue.leaving.filter((conversationId) => view.departed.has(conversationId)),
});

const leavesFirst = (steps: readonly QueueStep[]): readonly QueueStep[] => [
  ...steps.filter(({ kind }) => kind === 'leave'),
  ...steps.filter(({ kind }) => kind !== 'leave'),
];

const settleStep = (queue: UnitQueue, step: QueueStep, view: QueueView): Result<UnitQueue> => {
  switch (step.kind) {
    case 'join':
      return settleJoin(queue, step, view);
    case 'leave':
      return ok(settleLeave(queue, step, view));
    case 'served':
      return ok({ ...queue, serviceSeconds: remember(queue.serviceSeconds, step.seconds) });
    default:
      return assertNever(step);
  }
};

const settleJoin = (queue: UnitQueue, step: JoinStep, view: QueueView): Result<UnitQueue> => {
  const { conversationId, language, offer } = step;
  const isIn = queue.admitted.some((admission) => admission.conversationId === conversationId);
  if (isIn || view.written.has(conversationId)) return ok(queue);
  if (queue.doorClosed) return refuse(doorClosed());
  if (view.signedIn === 0) return refuse(nobodyOn());
  if (!offer && queue.length >= view.limit) return refuse(view.hasQueue ? queueFull(view.limit) : busy());
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

const settleLeave = (queue: UnitQueue, { conversationId }: LeaveStep, view: QueueView): UnitQueue =>
  !view.departed.has(conversationId) || queue.leaving.includes(conversationId)
    ? queue
    : { ...queue, length: queue.length - 1, leaving: [...queue.leaving, conversationId] };
