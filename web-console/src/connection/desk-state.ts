import type {
  ConversationHead,
  ConversationLine,
  Desk,
  DeskConversation,
  DeskEvent,
  Marks,
} from '@baken/protocol';
import type { StreamState } from './keep-stream.ts';

/** A conversation as this console holds it: only in memory, and gone with the page. */
export interface HeldConversation {
  /** Absent until the gateway has said whose it is. */
  readonly about: DeskConversation | undefined;
  /** By sequence, without doubles. */
  readonly lines: readonly ConversationLine[];
  /** When the visitor was last heard typing, in this computer's own milliseconds; absent once they stopped. */
  readonly typingAt: number | undefined;
}

/** Everything that comes down the stream, as it stands now. */
export interface DeskState {
  readonly stream: StreamState;
  readonly desk: Desk | undefined;
  readonly conversations: ReadonlyMap<string, HeldConversation>;
}

/** What can be heard: events of the stream, and how the stream itself fares. */
export type DeskNews = DeskEvent | { readonly name: 'stream'; readonly data: StreamState };

export const emptyDesk: DeskState = { stream: 'connecting', desk: undefined, conversations: new Map() };

/** The desk after some news. at: this computer's own milliseconds. */
export const hearNews = (state: DeskState, news: DeskNews, at: number): DeskState => {
  switch (news.name) {
    case 'stream':
      return { ...state, stream: news.data };
    case 'desk':
      return replacesDesk(state.desk, news.data) ? { ...state, desk: news.data } : state;
    case 'conversation':
      return change(state, news.data.conversationId, (held) => ({
        ...held,
        about: caughtUp(news.data, held),
      }));
    case 'line':
      return change(state, news.data.conversationId, (held) => addLine(held, news.data.line));
    case 'typing':
      return news.data.side !== 'visitor'
        ? state
        : change(state, news.data.conversationId, (held) => ({
            ...held,
            typingAt: news.data.typing ? at : undefined,
          }));
    case 'marks':
      return change(state, news.data.conversationId, (held) => ({
        ...held,
        about: held.about && moveMarks(held.about, news.data.side, news.data.marks),
      }));
  }
};

/** An answer that comes late never replaces what was heard since. */
const replacesDesk = (known: Desk | undefined, next: Desk): boolean =>
  known === undefined || next.revision > known.revision;

const nothingHeld: HeldConversation = { about: undefined, lines: [], typingAt: undefined };

const change = (
  state: DeskState,
  conversationId: string,
  next: (held: HeldConversation) => HeldConversation,
): DeskState => {
  const held = state.conversations.get(conversationId) ?? nothingHeld;
  const changed = next(held);
  if (changed === held) return state;
  return { ...state, conversations: new Map(state.conversations).set(conversationId, changed) };
};

/** Adds a line by its sequence; one that is known changes nothing. */
const addLine = (held: HeldConversation, line: ConversationLine): HeldConversation => {
  const place = placeOf(held.lines, line.sequence);
  if (held.lines[place - 1]?.sequence === line.sequence) return held;
  return {
    about: held.about && withHead(held.about, (head) => applyLine(head, line)),
    lines: place === held.lines.length ? [...held.lines, line] : held.lines.toSpliced(place, 0, line),
    typingAt: line.kind === 'message' && line.side === 'visitor' ? undefined : held.typingAt,
  };
};

/** Behind the last line that is not later. Almost always the end, so it looks from there. */
const placeOf = (lines: readonly ConversationLine[], sequence: number): number => {
  let place = lines.length;
  while (place > 0 && (lines[place - 1]?.sequence ?? 0) > sequence) place -= 1;
  return place;
};

/** What the gateway read, with what this console heard after that reading. */
const caughtUp = (read: DeskConversation, { about, lines }: HeldConversation): DeskConversation => {
  const later = lines.filter(({ sequence }) => sequence > read.conversation.lastSequence);
  const head = later.reduce(applyLine, read.conversation);
  const known = about?.conversation;
  return {
    ...read,
    conversation: {
      ...head,
      visitorMarks: furthest(head.visitorMarks, known?.visitorMarks),
      counsellorMarks: furthest(head.counsellorMarks, known?.counsellorMarks),
    },
  };
};

const withHead = (
  about: DeskConversation,
  next: (head: ConversationHead) => ConversationHead,
): DeskConversation => ({ ...about, conversation: next(about.conversation) });

const applyLine = (head: ConversationHead, line: ConversationLine): ConversationHead => {
  const lastSequence = Math.max(head.lastSequence, line.sequence);
  switch (line.kind) {
    case 'joined':
      return line.side === 'counsellor' && head.state === 'waiting'
        ? { ...head, lastSequence, state: 'running', startedAt: line.at, counsellorAlias: line.alias }
        : { ...head, lastSequence };
    case 'ended':
      return { ...head, lastSequence, state: 'ended', endedAt: line.at, ...endedBy(line.by) };
    case 'extended':
      return { ...head, lastSequence, endsAt: line.endsAt };
    case 'message':
    case 'left':
    case 'time-warning':
      return { ...head, lastSequence };
  }
};

const enders = ['visitor', 'counsellor', 'time', 'both-gone'] as const;

/** Who ended it, where it is one that the page has a sentence for. */
const endedBy = (by: string): Pick<ConversationHead, 'endedBy'> | undefined => {
  const known = enders.find((ender) => ender === by);
  return known && { endedBy: known };
};

const moveMarks = (about: DeskConversation, side: string, marks: Marks): DeskConversation =>
  withHead(about, (head) => {
    if (side === 'visitor') return { ...head, visitorMarks: furthest(head.visitorMarks, marks) };
    if (side === 'counsellor') return { ...head, counsellorMarks: furthest(head.counsellorMarks, marks) };
    return head;
  });

/** Marks only grow; 0 stands for one that did not move. */
const furthest = (some: Marks, others: Marks = some): Marks => ({
  delivered: Math.max(some.delivered, others.delivered),
  read: Math.max(some.read, others.read),
});
