import type { Status } from '@baken/protocol';

export type UnitStatus = Status['units'][number];

/** What somebody finds who stands before the door: it opens, all are talking, or nobody is there. */
export type DoorStatus =
  | { readonly state: 'open' }
  | { readonly state: 'busy' }
  | {
      readonly state: 'offline';
      readonly because: 'outside-hours' | 'last-entry-past' | 'nobody-there';
      readonly opensAt?: string | undefined;
    };

/**
 * The whole door from its units: open when one of them is. When nobody is there, why, and when the first unit opens again. A unit that
 * somebody came for (by the button of that unit) speaks for the door alone.
 */
export const doorStatus = (status: Status, now: number, only?: string): DoorStatus => {
  const asked = status.units.filter(({ unit }) => only === undefined || unit === only);
  const units = asked.length > 0 ? asked : status.units;
  if (units.some(({ availability }) => availability === 'open')) return { state: 'open' };
  if (units.some(({ availability }) => availability === 'busy')) return { state: 'busy' };
  const opensAt = units.flatMap((unit) => unit.opensAt ?? []).sort()[0];
  return { state: 'offline', because: whyOffline(units, now), opensAt };
};

const whyOffline = (
  units: readonly UnitStatus[],
  now: number,
): (DoorStatus & { state: 'offline' })['because'] => {
  const inside = units.filter(({ withinHours }) => withinHours);
  if (inside.length === 0) return 'outside-hours';
  const isPast = ({ lastEntryAt }: UnitStatus): boolean =>
    lastEntryAt !== undefined && Date.parse(lastEntryAt) <= now;
  return inside.every(isPast) ? 'last-entry-past' : 'nobody-there';
};
