import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { emptyDesk, hearNews, type DeskNews, type DeskState, type HeldConversation } from './desk-state.ts';
import { aConversation, aDesk, ended, said, id } from './testing/examples.ts';

const after = (...news: readonly DeskNews[]): DeskState =>
  news.reduce((state, one) => hearNews(state, one, 0), emptyDesk);

const held = (state: DeskState): HeldConversation => {
  const found = state.conversations.get(id);
  if (found === undefined) throw new Error('the conversation is not there');
  return found;
};

const about: DeskNews = { name: 'conversation', data: aConversation() };
const line = (sequence: number): DeskNews => ({
  name: 'line',
  data: { conversationId: id, line: said(sequence) },
});
const sequences = (state: DeskState) => held(state).lines.map(({ sequence }) => sequence);

describe('my desk', () => {
  it('is replaced by a newer one', () => {
    const state = after(
      { name: 'desk', data: aDesk({ revision: 1 }) },
      { name: 'desk', data: aDesk({ revision: 2, presence: 'break' }) },
    );
    expect(state.desk?.presence).toBe('break');
  });

  it('is never replaced by an older one that comes late', () => {
    const state = after(
      { name: 'desk', data: aDesk({ revision: 3, presence: 'break' }) },
      { name: 'desk', data: aDesk({ revision: 2 }) },
    );
    expect(state.desk?.presence).toBe('break');
  });
});

describe('a conversation at my desk', () => {
  it('has its lines in order and each once, however they come and come again', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 40 }), (heard) => {
        const state = after(about, ...heard.map(line));
        expect(sequences(state)).toEqual([...new Set(heard)].sort((one, other) => one - other));
      }),
    );
  });

  it('stays the same value when a line comes a second time, so that nothing is drawn anew', () => {
    const once = after(about, line(1));
    expect(hearNews(once, line(1), 0)).toBe(once);
  });

  it('ends with its last line, although nobody says so beside it', () => {
    const state = after(about, { name: 'line', data: { conversationId: id, line: ended(3, 'visitor') } });
    expect(held(state).about?.conversation).toMatchObject({ state: 'ended', endedBy: 'visitor' });
  });

  it('stays ended when an older answer comes late', () => {
    const state = after(
      about,
      { name: 'line', data: { conversationId: id, line: ended(3, 'counsellor') } },
      about,
    );
    expect(held(state).about?.conversation.state).toBe('ended');
  });

  it('keeps lines that come before it is known whose they are', () => {
    expect(sequences(after(line(1), line(2), about))).toEqual([1, 2]);
  });

  it('has more time when more was taken', () => {
    const endsAt = '2026-11-23T14:15:00.000Z';
    const extended = { kind: 'extended', sequence: 4, at: endsAt, endsAt } as const;
    const state = after(about, { name: 'line', data: { conversationId: id, line: extended } });
    expect(held(state).about?.conversation.endsAt).toBe(endsAt);
  });
});

describe('how far the visitor has come', () => {
  const marks = (delivered: number, read: number): DeskNews => ({
    name: 'marks',
    data: { conversationId: id, side: 'visitor', marks: { delivered, read } },
  });

  it('only grows, and 0 stands for a mark that did not move', () => {
    const state = after(about, marks(4, 2), marks(0, 3), marks(1, 0));
    expect(held(state).about?.conversation.visitorMarks).toEqual({ delivered: 4, read: 3 });
  });

  it('is not forgotten when the conversation is read anew', () => {
    const state = after(about, marks(4, 2), about);
    expect(held(state).about?.conversation.visitorMarks).toEqual({ delivered: 4, read: 2 });
  });
});

describe('typing', () => {
  const typing = (side: 'visitor' | 'counsellor', is: boolean): DeskNews => ({
    name: 'typing',
    data: { conversationId: id, side, typing: is },
  });

  it('is shown for the visitor and not for myself in another window', () => {
    expect(held(after(about, typing('visitor', true))).typingAt).toBe(0);
    expect(held(after(about, typing('counsellor', true))).typingAt).toBeUndefined();
  });

  it('ends with what was typed', () => {
    expect(held(after(about, typing('visitor', true), line(1))).typingAt).toBeUndefined();
    expect(held(after(about, typing('visitor', true), typing('visitor', false))).typingAt).toBeUndefined();
  });
});
