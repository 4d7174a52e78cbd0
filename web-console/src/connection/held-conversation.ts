import type { ConversationLine } from '@baken/protocol';
import type { HeldConversation } from './desk-state.ts';

type Message = Extract<ConversationLine, { kind: 'message' }>;

/** What the visitor said and I have not read. */
export const countUnread = ({ about, lines }: HeldConversation): number => {
  const read = about?.conversation.counsellorMarks.read ?? 0;
  return lines.filter((line) => isFrom(line, 'visitor') && line.sequence > read).length;
};

/** Since when the visitor waits for an answer: the first thing they said after my last. Nothing when it is not my turn. */
export const waitingForMeSince = ({ about, lines }: HeldConversation): string | undefined => {
  if (about?.conversation.state === 'ended') return undefined;
  const lastMine = lines.findLastIndex((line) => isFrom(line, 'counsellor'));
  return lines.slice(lastMine + 1).find((line) => isFrom(line, 'visitor'))?.at;
};

export const lastMessage = ({ lines }: HeldConversation): Message | undefined =>
  lines.findLast((line): line is Message => line.kind === 'message');

const isFrom = (line: ConversationLine, side: Message['side']): boolean =>
  line.kind === 'message' && line.side === side;
