import { isSignedIn, roomAt, type Desk } from './desk.ts';
import type { UnitQueue } from './unit-queue.ts';

/**
 * Whether somebody more can come in. "Busy" means nobody is free and there is no room in the queue; with nobody signed in a unit is
 * as good as closed (`organisations.md`, traps). A unit without a queue is a unit whose queue has no places.
 */
export type QueueRule =
  | { readonly kind: 'none' }
  | { readonly kind: 'limited'; readonly places: number }
  | { readonly kind: 'unlimited' };

export interface Room {
  readonly unit: string;
  readonly signedIn: number;
  /** Visitors that could be offered now. */
  readonly free: number;
  /** Visitors that stand in the queue, those being offered included. */
  readonly waiting: number;
  /** How many more may join now. */
  readonly placesLeft: number;
  readonly hasQueue: boolean;
  readonly doorClosed: boolean;
}

/** How many may stand in this unit's queue: what a coordinator said last, else what the organisation's file says. */
export const limitOf = (queue: UnitQueue, rule: QueueRule): number => {
  if (rule.kind === 'none') return 0;
  return queue.limit ?? (rule.kind === 'limited' ? rule.places : Number.MAX_SAFE_INTEGER);
};

/** desks: of all counsellors, or of those who serve the unit. */
export const roomOf = (queue: UnitQueue, rule: QueueRule, desks: readonly Desk[]): Room => {
  const serving = desks.filter((desk) => desk.units.includes(queue.unit));
  const signedIn = serving.filter(isSignedIn).length;
  const free = sum(serving.map(roomAt));
  const offered = sum(serving.map((desk) => offersFor(desk, queue.unit)));
  const isWaitedFor = queue.length > offered;
  const places = Math.max(limitOf(queue, rule) - queue.length, isWaitedFor ? 0 : free, 0);
  return {
    unit: queue.unit,
    signedIn,
    free,
    waiting: queue.length,
    placesLeft: signedIn === 0 || queue.doorClosed ? 0 : places,
    hasQueue: rule.kind !== 'none',
    doorClosed: queue.doorClosed,
  };
};

/** Slots that work on this unit's visitors when everybody is at it: what a wait is divided by. */
export const placesAtWork = (unit: string, desks: readonly Desk[]): number =>
  sum(
    desks
      .filter((desk) => desk.units.includes(unit) && desk.presence === 'available')
      .map(({ capacity }) => capacity),
  );

const offersFor = ({ slots }: Desk, unit: string): number =>
  slots.filter((slot) => slot.kind === 'offered' && slot.unit === unit).length;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
