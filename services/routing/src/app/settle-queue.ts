import { decide, ok, refuse, type ConversationId, type Result } from '@baken/kernel';
import { queueMoved } from '../domain/faults.ts';
import { join, type Admission } from '../domain/join.ts';
import { isInLine, type QueueEntry } from '../domain/queue-entry.ts';
import type { Desk } from '../domain/desk.ts';
import { limitOf, placesAtWork, type QueueRule } from '../domain/room.ts';
import { settle, type OrderChange, type QueueStep, type QueueView, type Settled } from '../domain/settle.ts';
import { newUnitQueue, type UnitQueue } from '../domain/unit-queue.ts';
import { secondsPerPlace } from '../domain/wait-estimate.ts';
import { gather } from './gather.ts';
import type { Entries, Needs } from './ports.ts';

const mostSteps = 100;

/** Brings a step into the unit's queue; the answer is the change it was part of. Faults: those of the step. */
export type SettleQueue = (unit: string, step: QueueStep) => Promise<Result<OrderChange>>;

/** Entries first, the queue's revision after them: so every entry is there before anybody is admitted behind it. */
export const settleQueue = (
  needs: Pick<Needs, 'entries' | 'desks' | 'queues' | 'announce' | 'settings' | 'clock'>,
): SettleQueue => gather(mostSteps, (unit, steps: readonly QueueStep[]) => settleSteps(needs, unit, steps));

type SettleNeeds = Parameters<typeof settleQueue>[0];

const settleSteps = async (
  needs: SettleNeeds,
  unit: string,
  steps: readonly QueueStep[],
): Promise<readonly Result<OrderChange>[]> => {
  const { queues, entries, desks, settings, clock } = needs;
  for (;;) {
    const queue = (await queues.find(unit)) ?? newUnitQueue(unit);
    await writeAdmitted(needs, queue);
    const [known, serving] = await Promise.all([
      entries.findMany(concernedBy(queue, steps)),
      desks.signedIn([unit]),
    ]);
    const rule = settings.units.get(unit)?.queue ?? { kind: 'none' };
    const settled = settle(queue, steps, viewOf(queue, rule, known, serving, clock.now()));
    if (settled.queue !== queue) {
      const saved = await queues.change(unit, (state) =>
        (state?.revision ?? 0) === queue.revision
          ? decide<UnitQueue, never>(settled.queue)
          : refuse(queueMoved()),
      );
      if (!saved.ok) continue;
      await writeEntries(entries, settled.queue.admitted);
    }
    if (settled.queue.leaving.length > 0) await entries.markCountedOut(settled.queue.leaving);
    if (settled.queue !== queue) announceChange(needs, settled, serving);
    return steps.map((step) => {
      const refusal = settled.refusals.get(step);
      return refusal ? refuse(refusal) : ok(settled.change);
    });
  }
};

/** Writes the entries of those whom the queue admitted last, if nobody did yet. */
export const writeAdmitted = async (
  { entries }: Pick<Needs, 'entries'>,
  { admitted }: UnitQueue,
): Promise<void> => {
  if (admitted.length === 0) return;
  const known = await entries.findMany(admitted.map(({ conversationId }) => conversationId));
  const written = new Set(known.map(({ conversationId }) => conversationId));
  await writeEntries(
    entries,
    admitted.filter(({ conversationId }) => !written.has(conversationId)),
  );
};

const writeEntries = async (entries: Entries, admitted: readonly Admission[]): Promise<void> => {
  await Promise.all(
    admitted.map((admission) => entries.change(admission.conversationId, (entry) => join(entry, admission))),
  );
};

const announceChange = (
  { announce }: SettleNeeds,
  { queue, change }: Settled,
  serving: readonly Desk[],
): void => {
  announce.orderChanged(change, secondsPerPlace(queue.serviceSeconds, placesAtWork(queue.unit, serving)));
  announce.roomChanged(queue.unit);
};

const concernedBy = (queue: UnitQueue, steps: readonly QueueStep[]): readonly ConversationId[] => [
  ...new Set([
    ...queue.admitted.map(({ conversationId }) => conversationId),
    ...queue.leaving,
    ...steps.flatMap((step) => (step.kind === 'served' ? [] : [step.conversationId])),
  ]),
];

const viewOf = (
  queue: UnitQueue,
  rule: QueueRule,
  known: readonly QueueEntry[],
  serving: readonly Desk[],
  now: Temporal.Instant,
): QueueView => ({
  hasQueue: rule.kind !== 'none',
  limit: limitOf(queue, rule),
  signedIn: serving.length,
  written: new Set(known.map(({ conversationId }) => conversationId)),
  departed: new Set(
    known.filter((entry) => entry.counted && !isInLine(entry)).map(({ conversationId }) => conversationId),
  ),
  now,
});
