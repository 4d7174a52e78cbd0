import { assertNever } from '@baken/kernel';
import {
  ConversationState,
  Side as SideCode,
  type Conversation,
  type ConversationEvent,
  type Marks as MarksMessage,
} from '@baken/proto/gen/baken/messaging/v1/conversation.ts';
import type { ConversationHead, ConversationLine, Language, Marks, Side } from '@baken/protocol';

/** Milliseconds since 1970 as the protocol writes moments. */
export const moment = (milliseconds: number): string => new Date(milliseconds).toISOString();

/** A field that is there only when its value is. */
export const momentIf = <Name extends string>(
  name: Name,
  milliseconds: number | undefined,
): Partial<Record<Name, string>> =>
  milliseconds === undefined ? {} : ({ [name]: moment(milliseconds) } as Record<Name, string>);

export const sideOf = (code: SideCode): Side => {
  switch (code) {
    case SideCode.VISITOR:
      return 'visitor';
    case SideCode.COUNSELLOR:
      return 'counsellor';
    case SideCode.SYSTEM:
    case SideCode.UNSPECIFIED:
      return 'system';
    default:
      return assertNever(code);
  }
};

export const marksOf = (marks: MarksMessage | undefined): Marks => ({
  delivered: marks?.deliveredSequence ?? 0,
  read: marks?.readSequence ?? 0,
});

const states: Readonly<Record<ConversationState, ConversationHead['state']>> = {
  [ConversationState.UNSPECIFIED]: 'waiting',
  [ConversationState.WAITING]: 'waiting',
  [ConversationState.RUNNING]: 'running',
  [ConversationState.ENDED]: 'ended',
};

/** What both sides may know: without the nickname and the answers. */
export const headOf = (conversation: Conversation): ConversationHead => ({
  state: states[conversation.state],
  unit: conversation.unit,
  language: conversation.language as Language,
  openedAt: moment(conversation.openedAtMs),
  ...momentIf('startedAt', conversation.startedAtMs),
  ...momentIf('endsAt', conversation.endsAtMs),
  ...momentIf('endedAt', conversation.endedAtMs),
  ...(conversation.endedBy === ''
    ? {}
    : { endedBy: conversation.endedBy as NonNullable<ConversationHead['endedBy']> }),
  counsellorAlias: conversation.counsellorAlias,
  lastSequence: conversation.lastSequence,
  visitorMarks: marksOf(conversation.visitorMarks),
  counsellorMarks: marksOf(conversation.counsellorMarks),
});

/** One line; nothing for a kind that this gateway does not know yet. */
export const lineOf = ({ sequence, atMs, kind }: ConversationEvent): ConversationLine | undefined => {
  const at = moment(atMs);
  switch (kind?.$case) {
    case 'message': {
      const { side, text, clientMessageId, alias } = kind.value;
      return { sequence, at, kind: 'message', side: sideOf(side), text, clientMessageId, alias };
    }
    case 'joined':
      return { sequence, at, kind: 'joined', side: sideOf(kind.value.side), alias: kind.value.alias };
    case 'left':
      return { sequence, at, kind: 'left', side: sideOf(kind.value.side) };
    case 'ended':
      return { sequence, at, kind: 'ended', by: kind.value.by };
    case 'timeWarning':
      return { sequence, at, kind: 'time-warning', minutesLeft: kind.value.minutesLeft };
    case 'extended':
      return { sequence, at, kind: 'extended', endsAt: moment(kind.value.endsAtMs) };
    case undefined:
      return undefined;
    default:
      return assertNever(kind);
  }
};
