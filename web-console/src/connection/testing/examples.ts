import type { ConversationHead, ConversationLine, Desk, DeskConversation } from '@baken/protocol';

/** The conversation of the examples. */
export const id = '018bcfe5-6800-7707-8707-070707070707';

const noon = '2026-11-23T12:00:00.000Z';

/** Minutes after noon of the examples' day. */
export const minutesPast = (minutes: number): string =>
  new Date(Date.parse(noon) + minutes * 60_000).toISOString();

export const aDesk = (changes: Partial<Desk> = {}): Desk => ({
  presence: 'available',
  units: ['chat'],
  capacity: 2,
  offers: [],
  conversationIds: [id],
  revision: 1,
  ...changes,
});

const aHead = (changes: Partial<ConversationHead> = {}): ConversationHead => ({
  state: 'running',
  unit: 'chat',
  language: 'nl',
  openedAt: noon,
  startedAt: noon,
  counsellorAlias: 'Sam',
  lastSequence: 0,
  visitorMarks: { delivered: 0, read: 0 },
  counsellorMarks: { delivered: 0, read: 0 },
  ...changes,
});

export const aConversation = (changes: Partial<ConversationHead> = {}): DeskConversation => ({
  conversationId: id,
  nickname: 'Wolk',
  answers: {},
  conversation: aHead(changes),
});

/** The visitor says something, unless another side is named; one minute for each line. */
export const said = (
  sequence: number,
  side: 'visitor' | 'counsellor' = 'visitor',
): Extract<ConversationLine, { kind: 'message' }> => ({
  kind: 'message',
  sequence,
  at: minutesPast(sequence),
  side,
  text: `line ${sequence}`,
  clientMessageId: `018bcfe5-6800-7707-8707-${String(sequence).padStart(12, '0')}`,
  alias: side === 'counsellor' ? 'Sam' : '',
});

export const ended = (sequence: number, by: string): ConversationLine => ({
  kind: 'ended',
  sequence,
  at: minutesPast(sequence),
  by,
});
