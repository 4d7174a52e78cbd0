import type { ConversationId, CounsellorId } from '@baken/kernel';
import type { Row } from '../app/ports.ts';
import type { EndedBy, Line, Side } from '../domain/line.ts';

/** A line as it is stored. What a person typed is in `sealed` only. */
export interface RowDocument {
  /** Conversation and sequence, so that lines of a conversation lie together in their order. */
  readonly _id: string;
  readonly conversation: string;
  readonly once: string;
  readonly at: number;
  readonly kind: Line['kind'];
  readonly side?: Side;
  readonly counsellor?: string;
  readonly by?: EndedBy;
  readonly minutesLeft?: number;
  readonly endsAt?: number;
  readonly sealed?: Buffer;
}

const idLength = 36;
const digits = 9;

const lineId = (conversationId: string, sequence: number): string =>
  `${conversationId}/${String(sequence).padStart(digits, '0')}`;

/** All ids of this conversation behind the sequence; `:` comes right after the digits. */
export const sequencesAfter = (conversationId: string, sequence: number) => ({
  $gt: lineId(conversationId, sequence),
  $lt: `${conversationId}/:`,
});

export const idOf = ({ conversation }: RowDocument): ConversationId => conversation as ConversationId;

export const toDocument = ({ conversationId, sequence, atMs, once, line, sealed }: Row): RowDocument => ({
  _id: lineId(conversationId, sequence),
  conversation: conversationId,
  once,
  at: atMs,
  ...(line.kind === 'message' ? { kind: line.kind, side: line.side } : happeningFields(line)),
  ...(sealed && { sealed: Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength) }),
});

const happeningFields = (line: Exclude<Line, { kind: 'message' }>) => {
  const { kind } = line;
  switch (kind) {
    case 'joined':
    case 'left':
      return line.side === 'counsellor'
        ? { kind, side: line.side, counsellor: line.counsellorId }
        : { kind, side: line.side };
    case 'ended':
      return { kind, by: line.by };
    case 'time-warning':
      return { kind, minutesLeft: line.minutesLeft };
    case 'extended':
      return { kind, endsAt: line.endsAtMs };
  }
};

export const fromDocument = (document: RowDocument): Row => ({
  conversationId: idOf(document),
  sequence: Number(document._id.slice(idLength + 1)),
  atMs: document.at,
  once: document.once,
  line: lineIn(document),
  ...(document.sealed && { sealed: document.sealed }),
});

const lineIn = (document: RowDocument): Line => {
  const { kind, side = 'visitor', once, counsellor = '' } = document;
  switch (kind) {
    case 'message':
      return { kind, side, clientMessageId: once.slice(once.indexOf(':') + 1) };
    case 'joined':
    case 'left':
      return side === 'visitor' ? { kind, side } : { kind, side, counsellorId: counsellor as CounsellorId };
    case 'ended':
      return { kind, by: document.by ?? 'time' };
    case 'time-warning':
      return { kind, minutesLeft: document.minutesLeft ?? 0 };
    case 'extended':
      return { kind, endsAtMs: document.endsAt ?? 0 };
  }
};
