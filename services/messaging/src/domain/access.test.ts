import { describe, expect, it } from '@jest/globals';
import { doorToShow, mayRead } from './access.ts';
import type { Conversation, Ended } from './conversation.ts';
import { close, end } from './end.ts';
import {
  afternoon,
  after,
  anna,
  bram,
  caw,
  otherId,
  running,
  staff,
  stateOf,
  visitor,
  waiting,
} from './testing/examples.ts';

const terms = { transcript: 'P6M', nickname: 'P6M', doorAnswers: 'P1D', zone: 'Europe/Brussels' };
const reading = (
  conversation: Conversation,
  actor: Parameters<typeof mayRead>[1],
  now = afternoon,
): string => {
  const reader = mayRead(conversation, actor, { rules: caw, terms, now });
  return reader.ok ? reader.value : reader.fault.code;
};
const ended = (changes: Partial<Ended> = {}): Ended => {
  const state = stateOf(end(running(), { by: 'counsellor' }, afternoon));
  if (state.state !== 'ended') throw new Error('it must have ended');
  return { ...state, ...changes };
};
const stranger = { kind: 'visitor', conversationId: otherId } as const;

describe('who may read', () => {
  it('the visitor reads their own conversation, and no other', () => {
    for (const conversation of [waiting(), running(), ended()]) {
      expect(reading(conversation, visitor)).toBe('visitor');
      expect(reading(conversation, stranger)).toBe('messaging.not-yours');
    }
  });

  it('a counsellor reads the conversations they are in, and those they are asked to advise in', () => {
    expect(reading(running(), staff(anna))).toBe('counsellor');
    expect(reading(running(), staff(bram))).toBe('messaging.not-yours');
    expect(reading(running({ advisers: [bram] }), staff(bram))).toBe('adviser');
    expect(reading(waiting(), staff(anna))).toBe('messaging.not-yours');
  });

  it('nobody reads by being signed in in another role, at the door, or as a service', () => {
    expect(reading(running(), { ...staff(anna), roles: ['coordinator', 'officer'] })).toBe(
      'messaging.not-yours',
    );
    expect(reading(running(), { kind: 'anonymous' })).toBe('messaging.not-yours');
    expect(reading(running(), { kind: 'system', service: 'retention' })).toBe('messaging.not-yours');
  });

  it('the visitor who left quickly sees nothing again', () => {
    expect(reading(ended({ visitorGone: true }), visitor)).toBe('messaging.conversation-missing');
  });

  it('the visitor who closed sees nothing until they take it back', () => {
    expect(reading(stateOf(close(running(), caw, afternoon)), visitor)).toBe('messaging.visitor-left');
  });

  it('the visitor reads on after the end only as long as the page can still be open', () => {
    expect(reading(ended(), visitor, after(300))).toBe('visitor');
    expect(reading(ended(), visitor, after(301))).toBe('messaging.return-window-over');
  });

  it.each([
    ['hidden', { hiddenAt: afternoon }],
    ['erased', { erasedAt: afternoon }],
    ['withdrawn', { by: 'withdrawn' }],
  ] as const)('nobody reads what is %s', (_what, changes) => {
    expect(reading(ended(changes), staff(anna))).toBe('messaging.conversation-missing');
    expect(reading(ended(changes), visitor)).toBe('messaging.conversation-missing');
  });

  it('nobody reads what is past its term, on the calendar of the organisation', () => {
    const last = Temporal.Instant.from('2027-05-24T12:59:59+02:00').add({ hours: 1 });
    expect(reading(ended(), staff(anna), last)).toBe('counsellor');
    expect(reading(ended(), staff(anna), last.add({ seconds: 1 }))).toBe('messaging.conversation-missing');
  });

  it('what was said at the door is shown for as long as its own term', () => {
    const sealed = new Uint8Array([1]);
    const door = { nickname: { sealed }, answers: { sealed } };
    expect(doorToShow(ended({ door }), terms, after(3_600))).toEqual({ nickname: sealed, answers: sealed });
    expect(doorToShow(ended({ door }), terms, after(25 * 3_600))).toEqual({ nickname: sealed });
    const hidden = { ...door, nickname: { sealed, hiddenAt: afternoon } };
    expect(doorToShow(ended({ door: hidden }), terms, after(1))).toEqual({ answers: sealed });
  });
});
