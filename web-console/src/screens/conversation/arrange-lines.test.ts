import { describe, expect, it } from '@jest/globals';
import type { Unsent } from '../../connection/outbox.ts';
import { ended, said } from '../../connection/testing/examples.ts';
import { arrangeLines, tickOfLine, tickOfUnsent } from './arrange-lines.ts';

const zone = 'Europe/Brussels';

const unsent = (clientMessageId: string, kind: 'waiting' | 'sending' = 'sending'): Unsent => ({
  conversationId: 'a',
  clientMessageId,
  text: 'words',
  at: 0,
  state: { kind },
});

describe('a conversation on the screen', () => {
  it('begins each day with its name', () => {
    const lines = [
      said(1),
      { ...said(2), at: '2026-11-23T22:59:00Z' },
      { ...said(3), at: '2026-11-23T23:01:00Z' },
    ];
    expect(arrangeLines(lines, [], zone).map(({ kind }) => kind)).toEqual([
      'day',
      'line',
      'line',
      'day',
      'line',
    ]);
  });

  it('shows what was not sent yet below everything that was', () => {
    const rows = arrangeLines([said(1)], [unsent('mine')], zone);
    expect(rows.at(-1)).toMatchObject({ kind: 'unsent', key: 'mine' });
  });

  it('never shows the same words twice when their line comes before the answer', () => {
    const line = said(1, 'counsellor');
    const rows = arrangeLines([line], [unsent(line.clientMessageId)], zone);
    expect(rows.map(({ key }) => key)).toEqual(['day-2026-11-23', line.clientMessageId]);
  });

  it('joins what one side says in one go, and not what comes much later', () => {
    const late = { ...said(3), at: '2026-11-23T12:40:00Z' };
    const follows = arrangeLines([said(1), said(2), late], [], zone).map(
      (row) => row.kind === 'line' && row.follows,
    );
    expect(follows).toEqual([false, false, true, false]);
  });

  it('does not join words to the line that says how it ended', () => {
    const rows = arrangeLines([said(1), ended(2, 'visitor'), said(3)], [], zone);
    expect(rows.at(-1)).toMatchObject({ follows: false });
  });
});

describe('the tick', () => {
  it.each([
    [5, 'sent'],
    [4, 'delivered'],
    [3, 'delivered'],
    [2, 'read'],
  ])('of line %d, with 4 delivered and 2 read, is %s', (sequence, tick) => {
    expect(tickOfLine(sequence, { delivered: 4, read: 2 })).toBe(tick);
  });

  it('appears when the words are durable, and not before', () => {
    expect(tickOfUnsent(unsent('a', 'waiting'))).toBe('waiting');
    expect(tickOfUnsent(unsent('a', 'sending'))).toBe('sending');
    expect(tickOfUnsent({ ...unsent('a'), state: { kind: 'posted', sequence: 4 } })).toBe('sent');
  });
});
