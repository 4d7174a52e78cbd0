import { ok, refuse, type Clock, type ConversationId } from '@baken/kernel';
import { closedUntil, end } from '../domain/end.ts';
import { faults } from '../domain/faults.ts';
import { watch } from '../domain/watch.ts';
import type { Conversations } from './ports.ts';
import type { Settings } from './settings.ts';
import type { WriteHappenings } from './write-happenings.ts';

export interface WatchNeeds {
  readonly conversations: Conversations;
  readonly writeHappenings: WriteHappenings;
  readonly settings: Settings;
  readonly clock: Clock;
}

const atOnce = 100;

/** Does what the time asks of conversations: warns, ends, and writes what a crash left unwritten. Goes on until nothing is due. */
export const watchConversations =
  ({ conversations, writeHappenings, settings, clock }: WatchNeeds) =>
  async (stopping: AbortSignal): Promise<void> => {
    const looked = new Set<ConversationId>();
    while (!stopping.aborted) {
      const due = await conversations.findDue(clock.now(), looked, atOnce);
      if (due.length === 0) return;
      await Promise.all(
        due.map(async (id) => {
          looked.add(id);
          const changed = await conversations.change(id, (found) =>
            found ? watch(found, settings.rules, clock.now()) : refuse(faults.conversationMissing),
          );
          if (changed.ok) await writeHappenings(changed.value.state);
        }),
      );
    }
  };

/** A unit closed. Where closing the page can be taken back as long as the chat is open, that is now over. */
export const closeUnit =
  ({ conversations, writeHappenings, settings, clock }: WatchNeeds) =>
  async (unit: string): Promise<void> => {
    const now = clock.now();
    for (const id of await conversations.findClosed(unit)) {
      const changed = await conversations.change(id, (found) => {
        if (found?.state !== 'running' || found.closedAt === undefined)
          return found ? ok({ state: found, events: [] }) : refuse(faults.conversationMissing);
        return closedUntil(found.closedAt, settings.rules) === undefined
          ? end(found, { by: 'visitor' }, now)
          : ok({ state: found, events: [] });
      });
      if (changed.ok) await writeHappenings(changed.value.state);
    }
  };
