import { isId, type ConversationId, type CounsellorId } from '@baken/kernel';
import { OfferAccepted, QueueJoined, QueueLeft } from '@baken/proto/gen/baken/routing/v1/routing_facts.ts';
import { OpeningChanged } from '@baken/proto/gen/baken/scheduling/v1/scheduling_facts.ts';
import { on, type Reaction } from '@baken/runtime';
import type { HearRouting } from '../app/hear-routing.ts';

/** What messaging does when others tell what happened. An id that is none of ours could only be a fault of theirs; it is let go. */
export const reactions = (
  { queueJoined, queueLeft, offerAccepted }: HearRouting,
  closeUnit: (unit: string) => Promise<void>,
): readonly Reaction[] => [
  on(QueueJoined, ({ conversationId, unit }) => withId(conversationId, (id) => queueJoined({ id, unit }))),
  on(QueueLeft, ({ conversationId, unit, because }) =>
    withId(conversationId, (id) => queueLeft({ id, unit, because })),
  ),
  on(OfferAccepted, ({ conversationId, unit, offerId, counsellorId }) =>
    withId(conversationId, (id) =>
      offerAccepted({ id, unit, offerId, counsellorId: counsellorId as CounsellorId }),
    ),
  ),
  on(OpeningChanged, async ({ unit, open }) => {
    if (!open) await closeUnit(unit);
  }),
];

const withId = async (text: string, react: (id: ConversationId) => Promise<void>): Promise<void> => {
  if (isId(text)) await react(text);
};
