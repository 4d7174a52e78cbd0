import { valueOrThrow, type Clock, type ConversationId, type CounsellorId } from '@baken/kernel';
import { giveUp, letIn, place } from '../domain/begin.ts';
import type { Aliases, Conversations, Keys } from './ports.ts';
import type { WriteHappenings } from './write-happenings.ts';

export interface HearRoutingNeeds {
  readonly conversations: Conversations;
  readonly keys: Pick<Keys, 'make'>;
  readonly aliases: Pick<Aliases, 'waitFor'>;
  readonly writeHappenings: WriteHappenings;
  readonly clock: Clock;
}

/** A counsellor who accepts for the first time ever is known by name a moment later, when their console reads the conversation. */
const nameComesWithinMs = 500;

/** What follows when routing tells how a visitor fares. Each may be told twice and in any order. They throw to be told again. */
export const hearRouting = ({ conversations, keys, aliases, writeHappenings, clock }: HearRoutingNeeds) => ({
  queueJoined: async (joined: { id: ConversationId; unit: string }): Promise<void> => {
    valueOrThrow(await conversations.change(joined.id, (found) => place(found, joined, clock.now())));
  },

  offerAccepted: async (offer: {
    id: ConversationId;
    unit: string;
    offerId: string;
    counsellorId: CounsellorId;
  }): Promise<void> => {
    const found = await conversations.find(offer.id);
    // A conversation that is over keeps no key; every other one needs one before somebody joins.
    if (found?.state !== 'ended') await keys.make(offer.id);
    const { state } = valueOrThrow(
      await conversations.change(offer.id, (before) => letIn(before, offer, clock.now())),
    );
    if (state.toWrite.length > 0) await aliases.waitFor(offer.counsellorId, nameComesWithinMs);
    valueOrThrow(await writeHappenings(state));
  },

  queueLeft: async (leaving: { id: ConversationId; unit: string; because: string }): Promise<void> => {
    const { state } = valueOrThrow(
      await conversations.change(leaving.id, (found) => giveUp(found, leaving, clock.now())),
    );
    valueOrThrow(await writeHappenings(state));
  },
});
export type HearRouting = ReturnType<typeof hearRouting>;
