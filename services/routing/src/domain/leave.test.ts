import { describe, expect, it } from '@jest/globals';
import { closeOut, end, leave, lose, setReach } from './leave.ts';
import type { EntryState, QueueEntry } from './queue-entry.ts';
import { after, anna, noon, offerId, offerTo, waiting } from './testing/examples.ts';

const kept = { place: 300, conversation: 300 };
const isOffered: EntryState = { kind: 'offered', offer: offerTo(anna) };
const isTaken: EntryState = { kind: 'taken', counsellorId: anna, offerId: offerId(1), since: noon };
const isGone: EntryState = { kind: 'gone', because: 'left', at: noon };

const becauseOf = (decision: ReturnType<typeof leave>): string => {
  if (!decision.ok) return decision.fault.code;
  const { state } = decision.value.state;
  return state.kind === 'gone' ? state.because : state.kind;
};

describe('giving a place up', () => {
  it.each([
    ['leaves the queue while waiting', { kind: 'waiting' }, 'left'],
    ['leaves the queue while being offered', isOffered, 'left'],
    ['does not end a conversation: messaging does', isTaken, 'taken'],
  ] as const)('%s', (_what, state, because) => {
    expect(becauseOf(leave(waiting(1, { state }), after(5)))).toBe(because);
  });

  it('says once that the visitor left', () => {
    const left = leave(waiting(1), after(5));
    expect(left).toMatchObject({ value: { events: [{ kind: 'left', because: 'left' }] } });
    const again = leave(left.ok ? left.value.state : undefined, after(6));
    expect(again).toMatchObject({ value: { events: [] } });
  });

  it('is refused for a place that never was', () => {
    expect(becauseOf(leave(undefined, noon))).toBe('routing.entry-missing');
  });
});

describe('the end of a conversation', () => {
  it('frees its counsellor and says how long it took', () => {
    const ended = end(waiting(1, { state: isTaken }), after(600));
    expect(becauseOf(ended)).toBe('ended');
    const [event] = ended.ok ? ended.value.events : [];
    expect(event?.kind === 'ended' && event.took.total('seconds')).toBe(600);
  });

  it('is leaving for a visitor whom nobody had taken yet', () => {
    expect(becauseOf(end(waiting(1), after(5)))).toBe('left');
  });

  it('changes nothing the second time', () => {
    const gone = waiting(1, { state: isGone });
    expect(end(gone, after(5))).toEqual({ ok: true, value: { state: gone, events: [] } });
  });
});

describe('closing time', () => {
  it.each([
    ['sends home who waits', { kind: 'waiting' }, 'closed'],
    ['lets an offer run', isOffered, 'offered'],
    ['cuts no conversation', isTaken, 'taken'],
  ] as const)('%s', (_what, state, because) => {
    expect(becauseOf(closeOut(waiting(1, { state }), after(5)))).toBe(because);
  });
});

describe('a lost page', () => {
  const lostAt = (seconds: number, state: EntryState = { kind: 'waiting' }): QueueEntry =>
    waiting(1, { reach: { kind: 'lost', since: after(seconds) }, state });

  it.each([
    ['keeps the place at 299 seconds', { kind: 'waiting' }, 299, 'waiting'],
    ['costs the place at 300 seconds', { kind: 'waiting' }, 300, 'lost'],
    ['keeps the conversation at 299 seconds', isTaken, 299, 'taken'],
    ['costs the conversation at 300 seconds', isTaken, 300, 'lost'],
  ] as const)('%s', (_what, state, seconds, because) => {
    expect(becauseOf(lose(lostAt(0, state), kept, after(seconds)))).toBe(because);
  });

  it('costs nothing when it came back', () => {
    const back = setReach(lostAt(0), true, after(299));
    expect(becauseOf(lose(back.ok ? back.value.state : undefined, kept, after(9_999)))).toBe('waiting');
  });

  it('counts from the first moment it was lost, however often that is said', () => {
    const again = setReach(lostAt(0), false, after(200));
    expect(again).toEqual({ ok: true, value: { state: lostAt(0), events: [] } });
  });

  it('gives up the place of somebody whose page never came', () => {
    const unseen = waiting(1, { reach: { kind: 'unseen', since: noon } });
    expect(becauseOf(lose(unseen, kept, after(299)))).toBe('waiting');
    expect(becauseOf(lose(unseen, kept, after(300)))).toBe('lost');
  });

  it('leaves it to the counsellor to end a conversation whose page never came', () => {
    const unseen = waiting(1, { reach: { kind: 'unseen', since: noon }, state: isTaken });
    expect(becauseOf(lose(unseen, kept, after(9_999)))).toBe('taken');
  });
});
