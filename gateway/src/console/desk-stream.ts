import type { Actor } from '@baken/kernel';
import { DeskChanged } from '@baken/proto/gen/baken/routing/v1/routing_live.ts';
import type { EventStream } from '../edge/event-stream.ts';
import { followConversation } from '../edge/follow-conversation.ts';
import type { House } from '../edge/house.ts';
import { lineOf, marksOf, sideOf } from '../edge/translate.ts';
import { deskConversationOf, deskOf } from './desk-translation.ts';
import { writeLastSeen, type LastSeen } from './last-seen.ts';

/** How soon it looks again for a conversation that could not be read. */
const againMilliseconds = 200;

type Staff = Extract<Actor, { kind: 'staff' }>;

/**
 * One console's stream: the desk, and every conversation that lies on it. It begins with where things stand; a conversation that
 * comes to the desk is followed from its first line, or from the last one this console has seen.
 */
export const streamDesk = (
  house: House,
  actor: Staff,
  lastSeen: LastSeen,
  stream: EventStream,
): (() => void) => {
  const seen = new Map(lastSeen);
  const following = new Map<string, () => void>();
  let stopped = false;
  let shownRevision = -1;

  const follow = (conversationId: string): void => {
    const { stop } = followConversation(
      house.conversation(conversationId, actor),
      seen.get(conversationId) ?? 0,
      {
        conversation: (conversation) => stream.send('conversation', deskConversationOf(conversation)),
        event: (event) => {
          seen.set(conversationId, event.sequence);
          const line = lineOf(event);
          if (line !== undefined) stream.send('line', { conversationId, line }, writeLastSeen(seen));
        },
        live: ({ kind }) => {
          if (kind?.$case === 'typing')
            stream.send('typing', {
              conversationId,
              side: sideOf(kind.value.side),
              typing: kind.value.typing,
            });
          if (kind?.$case === 'marks')
            stream.send('marks', {
              conversationId,
              side: sideOf(kind.value.side),
              marks: marksOf(kind.value.marks),
            });
        },
        lost: () => {
          following.delete(conversationId);
          // Accepted a moment ago, and messaging has not heard of it yet: while it lies on the desk, look again.
          setTimeout(() => void showDesk(), againMilliseconds).unref();
        },
      },
    );
    following.set(conversationId, stop);
  };

  const showDesk = async (): Promise<void> => {
    if (stopped) return;
    const answer = await house.routing.getDesk({}, house.introduce(actor));
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- stopped while we awaited
    if (stopped) return;
    if (!answer.ok) return stream.end();
    const desk = deskOf(answer.value.desk);
    if (desk.revision < shownRevision) return;
    if (desk.revision > shownRevision) stream.send('desk', desk);
    shownRevision = desk.revision;
    for (const conversationId of desk.conversationIds)
      if (!following.has(conversationId)) follow(conversationId);
  };

  const unhear = house.live.hear(DeskChanged, actor.counsellorId, () => void showDesk());
  void showDesk();
  return () => {
    stopped = true;
    unhear();
    for (const stop of following.values()) stop();
  };
};
