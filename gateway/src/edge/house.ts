import type { LiveRoom, CallRoom, Calls } from '@baken/runtime';
import { IntakeServiceDefinition } from '@baken/proto/gen/baken/intake/v1/intake_service.ts';
import { LiveFrame, type LiveEvent } from '@baken/proto/gen/baken/messaging/v1/messaging_live.ts';
import {
  MessagingServiceDefinition,
  type Post,
  type Posted,
} from '@baken/proto/gen/baken/messaging/v1/messaging_service.ts';
import { RoutingServiceDefinition } from '@baken/proto/gen/baken/routing/v1/routing_service.ts';
import type { Actor, CallContext, Result } from '@baken/kernel';
import type { ConversationSource } from './follow-conversation.ts';
import type { Introduce } from './introduce.ts';
import { liveKeys } from './live-keys.ts';
import { postBatcher } from './post-batcher.ts';

/** The services as both listeners use them. */
export interface House {
  readonly intake: Calls<typeof IntakeServiceDefinition>;
  readonly routing: Calls<typeof RoutingServiceDefinition>;
  readonly messaging: Calls<typeof MessagingServiceDefinition>;
  readonly live: LiveRoom;
  readonly introduce: Introduce;
  readonly asSystem: () => CallContext;
  readonly post: (post: Post) => Promise<Result<Posted>>;
  /** A conversation to follow, read as this actor. */
  readonly conversation: (conversationId: string, actor: Actor) => ConversationSource;
}

export const openHouse = (calls: CallRoom, live: LiveRoom, introduce: Introduce): House => {
  const messaging = calls.to(MessagingServiceDefinition);
  const open = liveKeys(async () => {
    const answer = await messaging.listLiveKeys({}, calls.asSystem());
    return answer.ok ? answer.value.keys : [];
  });
  const hear = (conversationId: string, heard: (event: LiveEvent) => void): (() => void) => {
    // One after the other, so that frames keep their order while a key is asked for.
    let line = Promise.resolve();
    return live.hear(LiveFrame, conversationId, (frame) => {
      line = line.then(async () => {
        const event = await open(conversationId, frame);
        if (event !== undefined) heard(event);
      });
    });
  };
  return {
    intake: calls.to(IntakeServiceDefinition),
    routing: calls.to(RoutingServiceDefinition),
    messaging,
    live,
    introduce,
    asSystem: () => calls.asSystem(),
    post: postBatcher(async (posts) => {
      const answer = await messaging.postMessages({ posts }, calls.asSystem());
      return answer.ok ? { ok: true, value: answer.value.results } : answer;
    }),
    conversation: (conversationId, actor) => ({
      read: (afterSequence) =>
        messaging
          .readConversation({ conversationId, afterSequence, limit: 200 }, introduce(actor))
          .then((answer) => {
            if (!answer.ok) return answer;
            const { conversation, events, more } = answer.value;
            if (conversation === undefined) throw new Error('messaging answered without a conversation');
            return { ok: true, value: { conversation, events, more } };
          }),
      hear: (heard) => hear(conversationId, heard),
    }),
  };
};
