import type { Decision, Result } from '@baken/kernel';
import type { Timetable } from '../domain/timetable.ts';
import type { OpeningChanged, UnitOpening } from '../domain/unit-opening.ts';

/** The timetable of each unit, by its id. */
export type Timetables = ReadonlyMap<string, Timetable>;

/** What was last told of each unit. */
export interface UnitOpenings {
  change(
    unit: string,
    decide: (before: UnitOpening | undefined) => Decision<UnitOpening, OpeningChanged>,
  ): Promise<Result<{ readonly events: readonly OpeningChanged[] }>>;
}

/** Wakes whoever shows the opening: it is not stored, and may be lost. */
export type WakeOpening = (unit: string) => void;
