import { roomAt, type Desk } from './desk.ts';
import { restsFrom, type QueueEntry } from './queue-entry.ts';

/**
 * Who is offered to whom. Visitors: within a unit strictly in the order of the queue; between units whoever came first. Counsellors:
 * whoever serves the unit and has been free longest, before those who have room beside a running conversation.
 */
export interface Pair {
  readonly entry: QueueEntry;
  readonly desk: Desk;
}

/** lines: for each unit the visitors that wait and can be reached, next one first. Pairs come in the order in which to make them. */
export const match = (
  lines: readonly (readonly QueueEntry[])[],
  desks: readonly Desk[],
  now: Temporal.Instant,
): readonly Pair[] => {
  const chairs = desks.flatMap(chairsOf);
  const pairs: Pair[] = [];
  for (const entry of inTurn(lines)) {
    const chair = freeLongest(chairs, ({ desk }) => suits(desk, entry, now));
    if (!chair) continue;
    chairs.splice(chairs.indexOf(chair), 1);
    pairs.push({ entry, desk: chair.desk });
  }
  return pairs;
};

/** Who would be offered the next visitor of a unit; nobody when all are in conversation. */
export const nextDesk = (unit: string, desks: readonly Desk[]): Desk | undefined =>
  freeLongest(desks.flatMap(chairsOf), ({ desk }) => desk.units.includes(unit))?.desk;

/** Room for one visitor at a desk, with how many would be there before. */
interface Chair {
  readonly desk: Desk;
  readonly load: number;
}

const chairsOf = (desk: Desk): readonly Chair[] =>
  Array.from({ length: roomAt(desk) }, (_, nth) => ({ desk, load: desk.slots.length + nth }));

const freeLongest = (chairs: readonly Chair[], fits: (chair: Chair) => boolean): Chair | undefined =>
  chairs
    .filter(fits)
    .sort(
      (one, other) =>
        one.load - other.load || Temporal.Instant.compare(one.desk.freeSince, other.desk.freeSince),
    )[0];

/** Merges the lines: again and again the head that joined first, so that no unit's visitors wait behind another unit's. */
const inTurn = (lines: readonly (readonly QueueEntry[])[]): readonly QueueEntry[] => {
  const rest = lines.map((line) => [...line]);
  const turn: QueueEntry[] = [];
  for (;;) {
    const next = rest
      .filter((line) => line.length > 0)
      .sort(([one], [other]) => joinedBefore(one, other))[0]
      ?.shift();
    if (!next) return turn;
    turn.push(next);
  }
};

const joinedBefore = (one: QueueEntry | undefined, other: QueueEntry | undefined): number =>
  one && other ? Temporal.Instant.compare(one.joinedAt, other.joinedAt) : 0;

const suits = (desk: Desk, entry: QueueEntry, now: Temporal.Instant): boolean =>
  desk.units.includes(entry.unit) && !restsFrom(entry, desk.counsellorId, now);
