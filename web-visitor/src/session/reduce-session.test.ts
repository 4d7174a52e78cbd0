import { describe, expect, it } from '@jest/globals';
import type { ConversationHead, ConversationLine, Place } from '@baken/protocol';
import { reduceSession, type SessionEvent } from './reduce-session.ts';
import { lastSequence, noSequenceYet, type MessageLine, type Session } from './session.ts';
import { tickOf } from './tick-of.ts';

const head: ConversationHead = {
  state: 'running',
  unit: 'one',
  language: 'nl',
  openedAt: '2026-11-24T14:00:00Z',
  startedAt: '2026-11-24T14:01:00Z',
  counsellorAlias: 'Anna',
  lastSequence: 0,
  visitorMarks: { delivered: 0, read: 0 },
  counsellorMarks: { delivered: 0, read: 0 },
};
const { startedAt: _none, ...neverStarted } = head;
const waiting: Place = { state: 'waiting', position: 2, joinedAt: '2026-11-24T14:00:00Z' };
const message = (sequence: number, side: 'visitor' | 'counsellor', id: string): MessageLine => ({
  kind: 'message',
  sequence,
  side,
  clientMessageId: id,
  text: id,
  alias: '',
  at: '2026-11-24T14:02:00Z',
});
const line = (data: ConversationLine): SessionEvent => ({ name: 'line', data });
const said = (id: string): SessionEvent => ({
  name: 'said',
  data: { ...message(noSequenceYet, 'visitor', id), sending: 'unsent' },
});
const after = (...events: readonly SessionEvent[]): Session =>
  events.reduce(reduceSession, { at: 'starting' });
const inside: readonly SessionEvent[] = [{ name: 'inside' }, { name: 'conversation', data: head }];
const texts = (session: Session): readonly string[] =>
  'visit' in session ? session.visit.lines.map((one) => (one.kind === 'message' ? one.text : one.kind)) : [];

describe('the session of a visitor’s page', () => {
  it('stands at the door when there is no visit', () => {
    expect(after({ name: 'no-visit' })).toEqual({ at: 'door' });
  });

  it('keeps why somebody was refused until they try again', () => {
    const fault = { code: 'routing.queue-full', kind: 'busy' } as const;
    const refused = after({ name: 'to-the-door' }, { name: 'entering' }, { name: 'refused', fault });
    expect(refused).toEqual({ at: 'door', refused: fault });
    expect(reduceSession(refused, { name: 'entering' })).toEqual({ at: 'door', isEntering: true });
  });

  it('is back in the conversation after the page was loaded again', () => {
    const lines = [message(1, 'counsellor', 'dag'), message(2, 'visitor', 'hallo')];
    const found = after(
      { name: 'to-the-door' },
      { name: 'found', data: { place: { state: 'taken' }, conversation: head, lines, more: false } },
    );
    expect(found).toMatchObject({ at: 'visit', visit: { head, lines } });
  });

  it('shows each line once and in the order of its number, however often and late it is told', () => {
    const session = after(
      ...inside,
      line(message(2, 'counsellor', 'twee')),
      line(message(1, 'visitor', 'een')),
      line(message(2, 'counsellor', 'twee')),
    );
    expect(texts(session)).toEqual(['een', 'twee']);
    expect(lastSequence(session)).toBe(2);
  });

  it('shows what is written at once, at the end, in the order in which it was written', () => {
    const session = after(...inside, said('een'), said('twee'), line(message(1, 'counsellor', 'dag')), {
      name: 'moved',
      data: { clientMessageId: 'een', sending: 'sending' },
    });
    expect(texts(session)).toEqual(['dag', 'een', 'twee']);
    expect(lastSequence(session)).toBe(1);
  });

  it('gives a message its tick when it is durable, and its place by its number', () => {
    const session = after(...inside, said('mijn'), {
      name: 'moved',
      data: { clientMessageId: 'mijn', sending: 'sent', sequence: 5 },
    });
    const told = reduceSession(session, line(message(4, 'counsellor', 'jouw')));
    expect(texts(told)).toEqual(['jouw', 'mijn']);
    // Line 5 was not told yet: a poll must still ask for it.
    expect(lastSequence(told)).toBe(4);
  });

  it('does not undo a line that was told before its answer came', () => {
    const session = after(...inside, said('mijn'), line(message(1, 'visitor', 'mijn')), {
      name: 'moved',
      data: { clientMessageId: 'mijn', sending: 'unsent' },
    });
    expect('visit' in session && session.visit.lines).toEqual([message(1, 'visitor', 'mijn')]);
  });

  it.each([
    [{ delivered: 0, read: 0 }, 'sent'],
    [{ delivered: 3, read: 2 }, 'delivered'],
    [{ delivered: 3, read: 3 }, 'read'],
  ] as const)('says how far a message has come: with marks %j it is %s', (counsellorMarks, tick) => {
    const visit = { head: { ...head, counsellorMarks }, lines: [], counsellorTypes: false };
    expect(tickOf(message(3, 'visitor', 'mijn'), visit)).toBe(tick);
  });

  it('says that a message is still on its way, whatever the other side has read', () => {
    const visit = {
      head: { ...head, counsellorMarks: { delivered: 9, read: 9 } },
      lines: [],
      counsellorTypes: false,
    };
    expect(tickOf({ ...message(noSequenceYet, 'visitor', 'mijn'), sending: 'unsent' }, visit)).toBe('unsent');
  });

  it('shows that the counsellor writes, until they have written', () => {
    const types = after(...inside, { name: 'typing', data: { side: 'counsellor', typing: true } });
    expect(types).toMatchObject({ visit: { counsellorTypes: true } });
    expect(reduceSession(types, line(message(1, 'counsellor', 'dag')))).toMatchObject({
      visit: { counsellorTypes: false },
    });
    expect(after(...inside, { name: 'typing', data: { side: 'visitor', typing: true } })).toMatchObject({
      visit: { counsellorTypes: false },
    });
  });

  it('is over when the conversation has ended', () => {
    const data: ConversationHead = { ...head, state: 'ended', endedBy: 'counsellor' };
    expect(after(...inside, { name: 'conversation', data })).toMatchObject({ at: 'over', why: 'ended' });
  });

  it.each([
    ['lost', 'expired'],
    ['closed', 'closed-while-waiting'],
    ['left', 'left-queue'],
  ] as const)('is over when the place is %s, told before or after the end: %s', (because, why) => {
    const gone: SessionEvent = { name: 'place', data: { state: 'gone', because } };
    const ended: SessionEvent = { name: 'conversation', data: { ...neverStarted, state: 'ended' } };
    const queue: readonly SessionEvent[] = [{ name: 'inside' }, { name: 'place', data: waiting }];
    expect(after(...queue, gone, ended)).toMatchObject({ at: 'over', why });
    expect(after(...queue, ended, gone)).toMatchObject({ at: 'over', why });
  });

  it('goes on talking when the place in the queue has done its work', () => {
    const gone: SessionEvent = { name: 'place', data: { state: 'gone', because: 'ended' } };
    expect(after(...inside, gone).at).toBe('visit');
  });

  it('has expired when Baken does not know the visit any more', () => {
    expect(after(...inside, said('nooit aangekomen'), { name: 'no-visit' })).toMatchObject({
      at: 'over',
      why: 'expired',
      visit: { lines: [{ text: 'nooit aangekomen' }] },
    });
  });

  it('keeps everything said while closing can be taken back', () => {
    const closed = after(...inside, line(message(1, 'visitor', 'dag')), { name: 'closed', since: 5 });
    expect(closed).toMatchObject({ at: 'closed', since: 5 });
    expect(texts(reduceSession(closed, { name: 'inside' }))).toEqual(['dag']);
  });

  it('hears nothing any more once it is over or closed', () => {
    const over = after(...inside, { name: 'over', why: 'ended' });
    expect(reduceSession(over, line(message(1, 'counsellor', 'te laat')))).toBe(over);
  });

  it('shows nothing after leaving quickly, whatever still comes in', () => {
    const away = after(...inside, line(message(1, 'visitor', 'geheim')), { name: 'away' });
    expect(away).toEqual({ at: 'away' });
    const late: readonly SessionEvent[] = [
      ...inside,
      line(message(2, 'counsellor', 'te laat')),
      { name: 'to-the-door' },
    ];
    expect(late.reduce(reduceSession, away)).toEqual({ at: 'away' });
  });
});
