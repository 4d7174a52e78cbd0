import type { UnitQueue } from '../domain/unit-queue.ts';
import type { Needs } from './ports.ts';
import type { SettleQueue } from './settle-queue.ts';

/** How many looks in a row must find the count wrong: a visitor who leaves right now makes a single look say so. */
const looks = 3;

/**
 * Puts a queue's count right after a crash between an entry and its queue. Entries are the truth; what all of the last looks agree on is
 * no visitor on the way.
 */
export const recount = ({
  entries,
  settleQueue,
}: Pick<Needs, 'entries'> & { readonly settleQueue: SettleQueue }) => {
  const found = new Map<string, readonly number[]>();
  return async ({ unit, length }: UnitQueue): Promise<void> => {
    const seen = [...(found.get(unit) ?? []), length - (await entries.countInLine(unit))].slice(-looks);
    const tooMany = agreed(seen);
    found.set(unit, tooMany === 0 ? seen : []);
    if (tooMany !== 0) await settleQueue(unit, { kind: 'recount', tooMany });
  };
};

/** The smallest mistake that every look found on the same side. */
const agreed = (seen: readonly number[]): number => {
  if (seen.length < looks) return 0;
  if (seen.every((one) => one > 0)) return Math.min(...seen);
  return seen.every((one) => one < 0) ? Math.max(...seen) : 0;
};
