import type { ConversationId } from '@baken/kernel';
import { PlaceChanged } from '@baken/proto/gen/baken/routing/v1/routing_live.ts';
import type { Place } from '@baken/protocol';
import type { EventStream } from '../edge/event-stream.ts';
import { followConversation } from '../edge/follow-conversation.ts';
import type { House } from '../edge/house.ts';
import { headOf, lineOf, marksOf, sideOf } from '../edge/translate.ts';
import { placeOf } from './place.ts';
import type { QueueMemory } from './queue-memory.ts';

/**
 * One visitor's stream: the place while waiting, then the conversation. It begins with where things stand and goes on from there, so
 * coming in and coming back are the same.
 */
export const streamVisit = (
  house: House,
  queueOf: (unit: string) => QueueMemory,
  conversationId: ConversationId,
  afterSequence: number,
  stream: EventStream,
): (() => void) => {
  const actor = { kind: 'visitor', conversationId } as const;
  let stopWaiting = (): void => undefined;
  let stopped = false;
  let joinedAt = '';

  const showPlace = async (): Promise<void> => {
    const answer = await house.routing.getPlace({ conversationId }, house.introduce(actor));
    if (stopped) return;
    if (!answer.ok && answer.fault.kind === 'unavailable') return stream.end();
    const unit = answer.ok ? (answer.value.place?.unit ?? '') : '';
    const place: Place = answer.ok ? placeOf(answer.value.place) : { state: 'gone', because: 'lost' };
    stopWaiting();
    stopWaiting = (): void => undefined;
    stream.send('place', place);
    if (place.state !== 'waiting' && place.state !== 'offered') return;
    if (place.state === 'waiting') joinedAt = place.joinedAt;
    // An offered visitor may still be passed on by the counsellor; the position is told again when they are.
    if (place.state === 'waiting')
      stopWaiting = queueOf(unit).watch(conversationId, (position) => {
        stream.send('place', { state: 'waiting', joinedAt, ...position } satisfies Place);
      });
  };

  const unhearPlace = house.live.hear(PlaceChanged, conversationId, () => void showPlace());
  const following = followConversation(house.conversation(conversationId, actor), afterSequence, {
    conversation: (conversation) => stream.send('conversation', headOf(conversation)),
    event: (event) => {
      const line = lineOf(event);
      if (line !== undefined) stream.send('line', line, String(event.sequence));
    },
    live: ({ kind }) => {
      if (kind?.$case === 'typing')
        stream.send('typing', { side: sideOf(kind.value.side), typing: kind.value.typing });
      if (kind?.$case === 'marks')
        stream.send('marks', { side: sideOf(kind.value.side), marks: marksOf(kind.value.marks) });
    },
    lost: () => stream.end(),
  });
  void showPlace();

  return () => {
    stopped = true;
    unhearPlace();
    stopWaiting();
    following.stop();
  };
};
