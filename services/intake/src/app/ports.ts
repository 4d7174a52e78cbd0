import type { CallContext, Decision, Result } from '@baken/kernel';
import type { Entry, EntryEvent } from '../domain/entry.ts';
import type { UnitOpening, UnitRoom } from '../domain/unit-status.ts';

/** Entries by the key that the page made. */
export interface Entries {
  change(
    entryKey: string,
    decide: (entry: Entry | undefined) => Decision<Entry, EntryEvent>,
  ): Promise<Result<{ readonly state: Entry }>>;
}

/** Scheduling, as the door needs it. */
export interface Openings {
  list(units: readonly string[], context: CallContext): Promise<Result<readonly UnitOpening[]>>;
}

/** Routing, as the door needs it. */
export interface Rooms {
  list(context: CallContext): Promise<Result<readonly UnitRoom[]>>;
  /** Faults: `routing.busy`, `routing.queue-full`, `routing.nobody-on`. */
  join(
    place: Pick<Entry, 'conversationId' | 'unit' | 'language'>,
    context: CallContext,
  ): Promise<Result<unknown>>;
}

/** Messaging, as the door needs it: the words go there and nowhere else. */
export interface Words {
  open(
    conversation: Pick<Entry, 'conversationId' | 'unit' | 'language'> & {
      readonly nickname: string;
      readonly answers: ReadonlyMap<string, string>;
    },
    context: CallContext,
  ): Promise<Result<unknown>>;
}
