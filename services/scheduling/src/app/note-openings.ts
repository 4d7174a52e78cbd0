import type { Clock } from '@baken/kernel';
import { openingAt } from '../domain/opening.ts';
import { noteOpening } from '../domain/unit-opening.ts';
import type { Timetables, UnitOpenings, WakeOpening } from './ports.ts';

/** Looks at every unit's door and tells which have opened, closed, or stopped letting people in since the last look. */
export const noteOpenings =
  ({
    timetables,
    clock,
    openings,
    wake,
  }: {
    readonly timetables: Timetables;
    readonly clock: Clock;
    readonly openings: UnitOpenings;
    readonly wake: WakeOpening;
  }) =>
  async (): Promise<void> => {
    const now = clock.now();
    await Promise.all(
      [...timetables].map(async ([unit, timetable]) => {
        const opening = openingAt(timetable, now);
        const noted = await openings.change(unit, (before) => noteOpening(before, unit, opening));
        if (noted.ok && noted.value.events.length > 0) wake(unit);
      }),
    );
  };
