import { isId } from '@baken/kernel';
import { ConversationEnded } from '@baken/proto/gen/baken/messaging/v1/messaging_facts.ts';
import { OpeningChanged } from '@baken/proto/gen/baken/scheduling/v1/scheduling_facts.ts';
import { on, type Reaction } from '@baken/runtime/bus/facts.ts';
import type { closeUnit } from '../app/close-unit.ts';
import type { endConversation } from '../app/leave-queue.ts';

interface UseCases {
  readonly endConversation: ReturnType<typeof endConversation>;
  readonly closeUnit: ReturnType<typeof closeUnit>;
}

/** What routing does when it hears from others. */
export const reactions = ({ endConversation: end, closeUnit: close }: UseCases): readonly Reaction[] => [
  on(ConversationEnded, async ({ conversationId }) => {
    if (isId(conversationId)) await end(conversationId);
  }),
  on(OpeningChanged, async ({ unit, open }) => {
    if (!open) await close(unit);
  }),
];
