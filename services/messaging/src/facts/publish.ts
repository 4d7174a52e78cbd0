import {
  ConversationEnded,
  ConversationHandedOver,
  ConversationOpened,
  ConversationStarted,
} from '@baken/proto/gen/baken/messaging/v1/messaging_facts.ts';
import { tell, type FactToTell } from '@baken/runtime';
import type { ConversationEvent } from '../domain/conversation.ts';

/** What others are told of a conversation: ids, codes, times and counts. */
export const factsOf = (event: ConversationEvent): readonly FactToTell[] => {
  const { id: conversationId, unit } = event.conversation;
  switch (event.kind) {
    case 'opened':
      return [tell(ConversationOpened, { conversationId, unit })];
    case 'started': {
      const { counsellorId } = event.conversation.counsellor;
      return [tell(ConversationStarted, { conversationId, unit, counsellorId })];
    }
    case 'handed-over': {
      const toCounsellorId = event.conversation.counsellor.counsellorId;
      return [
        tell(ConversationHandedOver, {
          conversationId,
          unit,
          fromCounsellorId: event.from,
          toCounsellorId,
        }),
      ];
    }
    case 'ended': {
      const { counsellor, by, startedAt } = event.conversation;
      return [
        tell(ConversationEnded, {
          conversationId,
          unit,
          counsellorId: counsellor?.counsellorId ?? '',
          by,
          startedAtMs: startedAt?.epochMilliseconds ?? 0,
          visitorMessages: event.said.visitor,
          counsellorMessages: event.said.counsellor,
        }),
      ];
    }
  }
};
