import {
  ConversationState,
  Reach,
  Side as WireSide,
  type Conversation as WireConversation,
  type ConversationEvent as WireEvent,
} from '@baken/proto/gen/baken/messaging/v1/conversation.ts';
import type { View } from '../app/view.ts';
import type { Conversation } from '../domain/conversation.ts';
import type { Side, WrittenLine } from '../domain/line.ts';
import type { Marks } from '../domain/marks.ts';

const sides = { visitor: WireSide.VISITOR, counsellor: WireSide.COUNSELLOR } as const;
const states = {
  waiting: ConversationState.WAITING,
  running: ConversationState.RUNNING,
  ended: ConversationState.ENDED,
} as const;

export const sideToWire = (side: Side) => sides[side];

export const marksToWire = ({ delivered, read }: Marks) => ({
  deliveredSequence: delivered,
  readSequence: read,
});

/** A line as both sides may see it. */
export const lineToWire = (conversationId: string, written: WrittenLine): WireEvent => ({
  conversationId,
  sequence: written.sequence,
  atMs: written.atMs,
  kind: kindOf(written),
});

const kindOf = ({ line, words: { text, alias } }: WrittenLine): WireEvent['kind'] => {
  switch (line.kind) {
    case 'message':
      return {
        $case: 'message',
        value: { side: sides[line.side], text, clientMessageId: line.clientMessageId, alias },
      };
    case 'joined':
      return { $case: 'joined', value: { side: sides[line.side], alias } };
    case 'left':
      return { $case: 'left', value: { side: sides[line.side] } };
    case 'ended':
      return { $case: 'ended', value: { by: line.by } };
    case 'time-warning':
      return { $case: 'timeWarning', value: { minutesLeft: line.minutesLeft } };
    case 'extended':
      return { $case: 'extended', value: { endsAtMs: line.endsAtMs } };
  }
};

export const viewToWire = (view: View): WireConversation => {
  const { conversation, marks } = view;
  const { id, unit, language, state, openedAt } = conversation;
  return {
    conversationId: id,
    unit,
    language,
    state: states[state],
    openedAtMs: openedAt.epochMilliseconds,
    startedAtMs: state === 'waiting' ? undefined : conversation.startedAt?.epochMilliseconds,
    endsAtMs: view.endsAt?.epochMilliseconds,
    endedAtMs: state === 'ended' ? conversation.endedAt.epochMilliseconds : undefined,
    endedBy: state === 'ended' ? conversation.by : '',
    lastSequence: view.lastSequence,
    counsellorAlias: view.counsellorAlias,
    nickname: view.nickname,
    answers: view.answers,
    visitorMarks: marksToWire(marks.visitor),
    counsellorMarks: marksToWire(marks.counsellor),
    ...reachesOf(conversation),
    visitorUntilMs: view.visitorUntil?.epochMilliseconds,
    extensionsLeft: view.extensionsLeft,
  };
};

const reachesOf = (conversation: Conversation) => {
  if (conversation.state !== 'running')
    return { visitorReach: Reach.UNSPECIFIED, counsellorReach: Reach.UNSPECIFIED };
  const { closedAt, lostSince } = conversation;
  const visitorHere = lostSince.visitor === undefined ? Reach.HERE : Reach.LOST;
  return {
    visitorReach: closedAt === undefined ? visitorHere : Reach.CLOSED,
    counsellorReach: lostSince.counsellor === undefined ? Reach.HERE : Reach.LOST,
  };
};

export const reachToWire = (reachable: boolean) => (reachable ? Reach.HERE : Reach.LOST);
