import { decide, ok, refuse, type Result } from '@baken/kernel';
import { limitOf, placesAtWork } from '../domain/room.ts';
import { settle, type OrderChange, type QueueStep, type QueueView, type Settled } from '../domain/settle.ts';
import { newUnitQueue, type UnitQueue } from '../domain/unit-queue.ts';
import { secondsPerPlace } from '../domain/wait-estimate.ts';
import { gather } from './gather.ts';
import type { Needs } from './ports.ts';
import type { AdmittedWriter } from './write-admitted.ts';

const mostSteps = 100;

type SettleNeeds = Pick<Needs, 'entries' | 'desks' | 'queues' | 'announce' | 'settings' | 'clock'> & {
  readonly admitted: AdmittedWriter;
};

/** What came of a step: the change that it was part of, with what each place costs in seconds when that is known. */
export interface StepSettled {
  readonly change: OrderChange;
  readonly perPlace: number | undefined;
}

/** Brings a step into the unit's queue, together with those that others bring at the same time. Faults: those of the step. */
export type SettleQueue = (unit: string, step: QueueStep) => Promise<Result<StepSettled>>;

/** One change of the queue for many steps; then the entries of those who came in; then whoever watches is told. */
export const settleQueue = (needs: SettleNeeds): SettleQueue =>
  gather(mostSteps, async (unit, steps: readonly QueueStep[]) => {
    const { queues, desks, admitted, announce } = needs;
    const [serving] = await Promise.all([desks.signedIn([unit]), noteJoined(needs, steps)]);
    const view = viewOf(needs, unit, serving.length);
    const before: { queue?: UnitQueue; settled?: Settled } = {};
    const saved = await queues.change(unit, (state) => {
      before.queue = state ?? newUnitQueue(unit);
      before.settled = settle(before.queue, steps, view);
      return decide(before.settled.queue);
    });
    const { queue, settled } = before;
    if (!saved.ok) return steps.map(() => saved);
    if (!queue || !settled) throw new Error('a queue was saved without a decision');
    await admitted.write(settled.queue.admitted);
    const { change, refusals } = settled;
    const perPlace = secondsPerPlace(settled.queue.serviceSeconds, placesAtWork(unit, serving));
    if (settled.queue !== queue) {
      announce.orderChanged(change, perPlace);
      announce.roomChanged(unit);
    }
    return steps.map((step) => {
      const refusal = refusals.get(step);
      return refusal ? refuse(refusal) : ok({ change, perPlace });
    });
  });

/** Who joins again has an entry already. */
const noteJoined = async ({ entries, admitted }: SettleNeeds, steps: readonly QueueStep[]): Promise<void> => {
  const joining = steps.flatMap((step) => (step.kind === 'join' ? [step.conversationId] : []));
  for (const { conversationId } of await entries.findMany(joining)) admitted.noteWritten(conversationId);
};

const viewOf = ({ settings, clock, admitted }: SettleNeeds, unit: string, signedIn: number): QueueView => {
  const rule = settings.units.get(unit)?.queue ?? { kind: 'none' };
  return {
    hasQueue: rule.kind !== 'none',
    limitOf: (queue) => limitOf(queue, rule),
    signedIn,
    isWritten: admitted.isWritten,
    now: clock.now(),
  };
};
