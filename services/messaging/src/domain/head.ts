import { ok, refuse, type Actor, type CounsellorId, type Result } from '@baken/kernel';
import { faults } from './faults.ts';
import type { Line, PlacedLine, Side } from './line.ts';

/**
 * Where a row of lines stands: everything that decides whether one more may follow. It is the fold of the lines themselves.
 *
 * This is what keeps order and access right with several replicas and no lock. A line with sequence n + 1 is only written by somebody who has
 * followed all lines up to n, since the store takes each sequence once. So an out-of-date head can never do harm: whoever has not seen that the
 * conversation ended, or that a counsellor left, tries a number that is taken, reads on, and is refused. Nothing stands behind `ended`.
 */
export interface Head {
  readonly last: number;
  readonly lastAtMs: number;
  readonly ended: boolean;
  /** The visitor pressed close and may still take that back. */
  readonly visitorAway: boolean;
  readonly counsellors: readonly CounsellorId[];
}

export const beginning: Head = {
  last: 0,
  lastAtMs: 0,
  ended: false,
  visitorAway: false,
  counsellors: [],
};

/** The head after one more line. */
export const follow = (head: Head, { sequence, atMs, line }: PlacedLine): Head => {
  const moved = { ...head, last: Math.max(head.last, sequence), lastAtMs: Math.max(head.lastAtMs, atMs) };
  switch (line.kind) {
    case 'joined':
      return line.side === 'visitor'
        ? { ...moved, visitorAway: false }
        : { ...moved, counsellors: [...without(head.counsellors, line.counsellorId), line.counsellorId] };
    case 'left':
      return line.side === 'visitor'
        ? { ...moved, visitorAway: true }
        : { ...moved, counsellors: without(head.counsellors, line.counsellorId) };
    case 'ended':
      return { ...moved, ended: true };
    case 'message':
    case 'time-warning':
    case 'extended':
      return moved;
  }
};

const without = (counsellors: readonly CounsellorId[], gone: CounsellorId): readonly CounsellorId[] =>
  counsellors.filter((counsellor) => counsellor !== gone);

/** On which side this actor stands now, if on any. The conversation is the one that the head belongs to. */
export const sideOf = (head: Head, conversationId: string, actor: Actor): Result<Side> => {
  if (actor.kind === 'visitor' && actor.conversationId === conversationId) return ok('visitor');
  if (actor.kind !== 'staff' || !actor.roles.includes('counsellor')) return refuse(faults.notYours);
  if (head.counsellors.includes(actor.counsellorId)) return ok('counsellor');
  return refuse(faults.notYours);
};

/**
 * Whether this line may come next. Messages: from a participant, before the end, and from a visitor who has not gone. Happenings were decided
 * before, but nothing follows the end.
 */
export const mayFollow = (head: Head, line: Line): Result<null> => {
  if (head.ended) return refuse(faults.conversationEnded);
  if (line.kind === 'message' && line.side === 'visitor' && head.visitorAway)
    return refuse(faults.visitorLeft);
  return ok(null);
};
