import { describe, expect, it } from '@jest/globals';
import type { ConversationHead, DeskConversation } from '@baken/protocol';
import { aConversation, aDesk, minutesPast } from '../../connection/testing/examples.ts';
import { arrangeConversations } from './arrange-conversations.ts';

const conversation = (id: string, head: Partial<ConversationHead>): DeskConversation => ({
  ...aConversation(head),
  conversationId: id,
});

const arrange = (all: readonly DeskConversation[], putAway: readonly string[] = []) => {
  const conversations = new Map(
    all.map((about) => [about.conversationId, { about, lines: [], typingAt: undefined }]),
  );
  const desk = aDesk({ conversationIds: all.map(({ conversationId }) => conversationId) });
  const { running, ended } = arrangeConversations({ desk, conversations }, [], new Set(putAway));
  const idsOf = (some: typeof running) => some.map(({ about }) => about.conversationId);
  return { running: idsOf(running), ended: idsOf(ended) };
};

describe('the list of my conversations', () => {
  it('stands in the order in which they began, whoever spoke last', () => {
    const later = conversation('later', { startedAt: minutesPast(5), lastSequence: 9 });
    const first = conversation('first', { startedAt: minutesPast(1) });
    expect(arrange([later, first]).running).toEqual(['first', 'later']);
  });

  it('keeps what has ended below, the last first', () => {
    const before = conversation('before', { state: 'ended', endedAt: minutesPast(10) });
    const just = conversation('just', { state: 'ended', endedAt: minutesPast(20) });
    expect(arrange([before, just])).toEqual({ running: [], ended: ['just', 'before'] });
  });

  it('no longer shows what was put away', () => {
    expect(arrange([conversation('a', { state: 'ended' })], ['a']).ended).toEqual([]);
  });

  it('also has what ended before this page was opened', () => {
    const recent = [conversation('recent', { state: 'ended', endedAt: minutesPast(3) })];
    const { ended } = arrangeConversations(
      { desk: aDesk({ conversationIds: [] }), conversations: new Map() },
      recent,
      new Set(),
    );
    expect(ended.map(({ about }) => about.conversationId)).toEqual(['recent']);
  });

  it('does not show one that lies on nobody’s desk here any more', () => {
    const gone = conversation('gone', {});
    const { running } = arrangeConversations(
      { desk: aDesk({ conversationIds: [] }), conversations: new Map() },
      [gone],
      new Set(),
    );
    expect(running).toEqual([]);
  });
});
