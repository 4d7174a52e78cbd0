import { describe, expect, it } from '@jest/globals';
import type { ConversationHead, ConversationLine } from '@baken/protocol';
import type { HeldConversation } from './desk-state.ts';
import { countUnread, lastMessage, waitingForMeSince } from './held-conversation.ts';
import { aConversation, ended, minutesPast, said } from './testing/examples.ts';

const held = (
  lines: readonly ConversationLine[],
  head: Partial<ConversationHead> = {},
): HeldConversation => ({ about: aConversation(head), lines, typingAt: undefined });

describe('what is unread', () => {
  it('is what the visitor said after the last line I read', () => {
    const lines = [said(1), said(2, 'counsellor'), said(3), said(4)];
    expect(countUnread(held(lines, { counsellorMarks: { delivered: 4, read: 3 } }))).toBe(1);
  });

  it('is never what I said myself', () => {
    expect(countUnread(held([said(1, 'counsellor')]))).toBe(0);
  });
});

describe('waiting for my answer', () => {
  it('began with the first thing the visitor said after my last', () => {
    expect(waitingForMeSince(held([said(1, 'counsellor'), said(2), said(3)]))).toBe(minutesPast(2));
  });

  it('is over when I answered', () => {
    expect(waitingForMeSince(held([said(1), said(2, 'counsellor')]))).toBeUndefined();
  });

  it('is over when the conversation is', () => {
    expect(waitingForMeSince(held([said(1), ended(2, 'visitor')], { state: 'ended' }))).toBeUndefined();
  });
});

it('shows what was said last, whoever said it, and not that it ended', () => {
  expect(lastMessage(held([said(1), said(2, 'counsellor'), ended(3, 'time')]))?.sequence).toBe(2);
});
