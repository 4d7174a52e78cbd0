import { closeOut } from '../domain/leave.ts';
import type { AfterLeaving } from './after-leaving.ts';
import type { Needs } from './ports.ts';

const atOnce = 50;

type CloseNeeds = Pick<Needs, 'entries' | 'queues' | 'openingHours' | 'clock'> & {
  readonly afterLeaving: AfterLeaving;
};

/**
 * A unit may have closed: whoever waits is told so, and gets the alternatives; conversations go on. Scheduling is asked whether it
 * is true now, because what was heard may be old. Throws when scheduling cannot say: then it is tried again.
 */
export const closeUnit =
  ({ entries, openingHours, clock, afterLeaving }: CloseNeeds) =>
  async (unit: string): Promise<void> => {
    const open = await openingHours.isOpen(unit);
    if (!open.ok) throw new Error(`scheduling did not say whether a unit is open: ${open.fault.code}`);
    if (open.value) return;
    for (;;) {
      const waiting = await entries.waiting(unit, atOnce);
      if (waiting.length === 0) return;
      await Promise.all(
        waiting.map(async ({ conversationId }) => {
          const closed = await entries.change(conversationId, (entry) => closeOut(entry, clock.now()));
          if (closed.ok) await afterLeaving(closed.value.state, closed.value.events);
        }),
      );
    }
  };

/** Looks at every unit where somebody waits: an offer that lapsed after closing brings its visitor back into a closed queue. */
export const closeUnits = (needs: CloseNeeds) => {
  const close = closeUnit(needs);
  return async (): Promise<void> => {
    for (const { unit, length } of await needs.queues.list()) if (length > 0) await close(unit);
  };
};
