import { ok, refuse, type Clock, type Result } from '@baken/kernel';
import { unitUnknown } from '../domain/faults.ts';
import { openingAt, type Opening } from '../domain/opening.ts';
import type { Timetable } from '../domain/timetable.ts';
import { weekOf, type WeekSpan } from '../domain/week.ts';
import type { Timetables } from './ports.ts';

/** A unit's opening now, with this week. */
export interface UnitOpeningNow extends Opening {
  readonly unit: string;
  readonly week: readonly WeekSpan[];
}

/** The openings of these units now; without units, of all. Faults: `scheduling.unit-unknown`. */
export const listOpenings =
  ({ timetables, clock }: { readonly timetables: Timetables; readonly clock: Clock }) =>
  (units: readonly string[]): Result<readonly UnitOpeningNow[]> => {
    const now = clock.now();
    const asked = units.length === 0 ? [...timetables.keys()] : units;
    const found: UnitOpeningNow[] = [];
    for (const unit of asked) {
      const timetable = timetables.get(unit);
      if (timetable === undefined) return refuse(unitUnknown);
      found.push(describe(unit, timetable, now));
    }
    return ok(found);
  };

const describe = (unit: string, timetable: Timetable, now: Temporal.Instant): UnitOpeningNow => ({
  unit,
  ...openingAt(timetable, now),
  week: weekOf(timetable, now.toZonedDateTimeISO(timetable.zone).toPlainDate()),
});
