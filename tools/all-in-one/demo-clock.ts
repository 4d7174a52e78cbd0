import { systemClock, type Clock } from '@baken/kernel';
import type { Organisation } from '@baken/organisation';
import { movableClock } from '@baken/runtime/testing/movable-clock.ts';
import { timetablesOf } from '@baken/scheduling/calendar/timetables.ts';
import { openingAt } from '@baken/scheduling/domain/opening.ts';

/** The clock of a demonstration, and what to say about it. */
export interface DemoClock {
  readonly clock: Clock;
  readonly sentence: string;
}

/** How long after the opening a demonstration begins. */
const minutesAfterOpening = 10;

/**
 * Somebody who tries Baken at night would find every door shut. So where nothing is open now, the clock begins shortly after the next opening, and
 * `npm start` says so. With `at` it begins there; with the real clock it is never moved.
 */
export const demoClock = (
  organisation: Organisation,
  { at, realClock }: { readonly at: Temporal.PlainDateTime | undefined; readonly realClock: boolean },
): DemoClock => {
  if (realClock) return { clock: systemClock, sentence: '' };
  const now = Temporal.Now.instant();
  const start = at?.toZonedDateTime(organisation.zone).toInstant() ?? firstOpenMoment(organisation, now);
  if (start === undefined) return { clock: systemClock, sentence: '' };
  const wallClock = start
    .toZonedDateTimeISO(organisation.zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });
  return {
    clock: movableClock(start),
    sentence: at
      ? ` at ${wallClock}, as you asked`
      : ` is closed now: this demonstration begins at ${wallClock} (--real-clock keeps the time)`,
  };
};

/** Nothing when some unit is open now, or none ever is. */
const firstOpenMoment = (organisation: Organisation, now: Temporal.Instant): Temporal.Instant | undefined => {
  const openings = [...timetablesOf(organisation).values()].map((timetable) => openingAt(timetable, now));
  if (openings.some(({ admits }) => admits)) return undefined;
  const [first] = openings
    .map(({ opensAt }) => opensAt)
    .filter((opensAt) => opensAt !== undefined)
    .sort((one, other) => Temporal.Instant.compare(one, other));
  return first?.add({ minutes: minutesAfterOpening });
};
