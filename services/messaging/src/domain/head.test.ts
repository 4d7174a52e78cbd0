import type { CounsellorId } from '@baken/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { beginning, follow, mayFollow, sideOf, type Head } from './head.ts';
import { onceOfMessage, type Line } from './line.ts';
import { anna, bram, id, otherId, staff, visitor } from './testing/examples.ts';

const message: Line = { kind: 'message', side: 'visitor', clientMessageId: 'x' };
const answer: Line = { kind: 'message', side: 'counsellor', clientMessageId: 'x' };
const joined = (counsellorId: CounsellorId): Line => ({ kind: 'joined', side: 'counsellor', counsellorId });
const left = (counsellorId: CounsellorId): Line => ({ kind: 'left', side: 'counsellor', counsellorId });
const after = (...lines: readonly Line[]): Head =>
  lines.reduce((head, line) => follow(head, { sequence: head.last + 1, atMs: head.last, line }), beginning);
const refusal = (head: Head, line: Line): string | undefined => {
  const may = mayFollow(head, line);
  return may.ok ? undefined : may.fault.code;
};

describe('where a conversation stands', () => {
  it('lets nothing follow the end', () => {
    const ended = after(joined(anna), message, { kind: 'ended', by: 'visitor' });
    for (const line of [message, answer, joined(bram), { kind: 'time-warning', minutesLeft: 5 } as const])
      expect(refusal(ended, line)).toBe('messaging.conversation-ended');
  });

  it('lets a visitor who closed say nothing until they are back; the counsellor may', () => {
    const away = after(joined(anna), { kind: 'left', side: 'visitor' });
    expect(refusal(away, message)).toBe('messaging.visitor-left');
    expect(refusal(away, answer)).toBeUndefined();
    expect(
      refusal(follow(away, { sequence: 3, atMs: 0, line: { kind: 'joined', side: 'visitor' } }), message),
    ).toBeUndefined();
  });

  it('knows on which side everybody is', () => {
    const head = after(joined(anna), left(anna), joined(bram));
    expect(sideOf(head, id, visitor)).toMatchObject({ value: 'visitor' });
    expect(sideOf(head, otherId, visitor)).toMatchObject({ fault: { code: 'messaging.not-yours' } });
    expect(sideOf(head, id, staff(bram))).toMatchObject({ value: 'counsellor' });
    expect(sideOf(head, id, staff(anna))).toMatchObject({ fault: { code: 'messaging.not-yours' } });
    expect(sideOf(head, id, { ...staff(bram), roles: ['coordinator'] })).toMatchObject({ ok: false });
  });

  it('does not let one side take the name of the other’s message', () => {
    expect(onceOfMessage('visitor', 'x')).not.toBe(onceOfMessage('counsellor', 'x'));
  });
});

describe('two replicas that write into one row, each with a head that may be old', () => {
  /** The store's only promise: each sequence is taken once. */
  const race = (turns: readonly { replica: number; wants: Line }[]): readonly Line[] => {
    const row: Line[] = [];
    const heads = [beginning, beginning];
    for (const { replica, wants } of turns) {
      for (;;) {
        const head = heads[replica] ?? beginning;
        if (!mayFollow(head, wants).ok) break;
        if (head.last === row.length) {
          row.push(wants);
          heads[replica] = follow(head, { sequence: row.length, atMs: 0, line: wants });
          break;
        }
        heads[replica] = row
          .slice(head.last)
          .reduce((known, line) => follow(known, { sequence: known.last + 1, atMs: 0, line }), head);
      }
    }
    return row;
  };

  it('never put anything behind the end, whoever knew of it', () => {
    const wants = fc.constantFrom<Line>(message, answer, joined(anna), left(anna), {
      kind: 'ended',
      by: 'time',
    });
    const turns = fc.array(fc.record({ replica: fc.constantFrom(0, 1), wants }), { maxLength: 40 });
    fc.assert(
      fc.property(turns, (asked) => {
        const row = race(asked);
        const end = row.findIndex(({ kind }) => kind === 'ended');
        expect(end === -1 || end === row.length - 1).toBe(true);
      }),
    );
  });
});
