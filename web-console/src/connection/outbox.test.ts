import { describe, expect, it } from '@jest/globals';
import type { Fault, Result } from '@baken/kernel';
import type { MessagePosted } from '@baken/protocol';
import { createOutbox, type Unsent } from './outbox.ts';

const posted = (sequence: number): Result<MessagePosted> => ({
  ok: true,
  value: { sequence, at: '2026-11-23T12:00:00.000Z' },
});
const refused = (fault: Fault): Result<MessagePosted> => ({ ok: false, fault });
const nobody: Fault = { code: 'page.no-answer', kind: 'unavailable' };
const over: Fault = { code: 'messaging.conversation-ended', kind: 'closed' };

/** An outbox whose answers and waits are given by the test. */
const open = (answers: readonly Result<MessagePosted>[]) => {
  const sent: Unsent[] = [];
  const waits: (() => void)[] = [];
  let made = 0;
  const outbox = createOutbox({
    post: async (message) => {
      sent.push(message);
      return answers[sent.length - 1] ?? refused(nobody);
    },
    makeId: () => `id-${(made += 1)}`,
    now: () => 0,
    later: (then) => {
      waits.push(then);
      return () => undefined;
    },
    chance: () => 1,
  });
  const until = (there: (unsent: readonly Unsent[]) => boolean): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (there(outbox.unsent.get())) resolve();
      };
      outbox.unsent.watch(look);
      look();
    });
  const kinds = () => outbox.unsent.get().map(({ state }) => state.kind);
  return { outbox, sent, waits, until, kinds };
};

const all =
  (kind: Unsent['state']['kind']) =>
  (unsent: readonly Unsent[]): boolean =>
    unsent.every(({ state }) => state.kind === kind);

describe('what I say', () => {
  it('is on the screen at once and gone from the outbox when its line comes', async () => {
    const { outbox, until } = open([posted(1)]);
    outbox.send('a', 'hello');
    expect(outbox.unsent.get()).toMatchObject([{ text: 'hello', state: { kind: 'sending' } }]);
    await until(all('posted'));
    outbox.arrived('id-1');
    expect(outbox.unsent.get()).toEqual([]);
  });

  it('goes in the order in which I wrote it', async () => {
    const { outbox, sent, until } = open([posted(1), posted(2), posted(3)]);
    for (const text of ['one', 'two', 'three']) outbox.send('a', text);
    expect(sent).toHaveLength(1);
    await until(all('posted'));
    expect(sent.map(({ text }) => text)).toEqual(['one', 'two', 'three']);
  });

  it('does not wait for another conversation', () => {
    const { outbox, sent } = open([]);
    outbox.send('a', 'one');
    outbox.send('b', 'two');
    expect(sent.map(({ conversationId }) => conversationId)).toEqual(['a', 'b']);
  });

  it('is sent again with the same id when nobody answered', async () => {
    const { outbox, sent, waits, until } = open([refused(nobody), posted(1)]);
    outbox.send('a', 'hello');
    await until(all('waiting'));
    waits[0]?.();
    await until(all('posted'));
    expect(sent.map(({ clientMessageId }) => clientMessageId)).toEqual(['id-1', 'id-1']);
  });

  it('goes at once when the line is back', async () => {
    const { outbox, until } = open([refused(nobody), posted(1)]);
    outbox.send('a', 'hello');
    await until(all('waiting'));
    await Promise.resolve();
    outbox.hurry();
    await until(all('posted'));
    expect(outbox.unsent.get()).toHaveLength(1);
  });

  it('stays there, with the reason, when it cannot be said any more', async () => {
    const { outbox, until, kinds } = open([refused(over), posted(2)]);
    outbox.send('a', 'too late');
    outbox.send('a', 'and this');
    await until(
      (unsent) =>
        unsent.length === 2 &&
        unsent.every(({ state }) => state.kind !== 'waiting' && state.kind !== 'sending'),
    );
    expect(kinds()).toEqual(['refused', 'posted']);
    outbox.takeBack('id-1');
    expect(kinds()).toEqual(['posted']);
  });

  it('waits until I have signed in again', async () => {
    const { outbox, until, kinds } = open([refused({ code: 'page.sign-in-over', kind: 'denied' })]);
    outbox.send('a', 'hello');
    await until(all('waiting'));
    expect(kinds()).toEqual(['waiting']);
  });

  it('is forgotten when I sign out', () => {
    const { outbox } = open([]);
    outbox.send('a', 'hello');
    outbox.clear();
    expect(outbox.unsent.get()).toEqual([]);
  });
});
