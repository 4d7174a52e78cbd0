import { spansOn, type Timetable } from './timetable.ts';

/**
 * Whether a unit is open at a moment, until when, and when it opens next. The wall clock of the organisation's zone decides: on the night the clocks
 * go forward "02:30" does not exist and means 03:30, on the night they go back it means the first of the two, as people read it.
 */
export interface Opening {
  readonly open: boolean;
  /** Open, and not yet past the last entry. */
  readonly admits: boolean;
  readonly closesAt: Temporal.Instant | undefined;
  readonly lastEntryAt: Temporal.Instant | undefined;
  /** The first moment of the next opening; nothing when there is none within a year. */
  readonly opensAt: Temporal.Instant | undefined;
}

/** From `from` to just before `to`. */
interface Stretch {
  readonly from: Temporal.Instant;
  readonly to: Temporal.Instant;
}

const farthestDays = 366;

export const openingAt = (timetable: Timetable, now: Temporal.Instant): Opening => {
  let current: Stretch | undefined;
  for (const stretch of stretchesFrom(timetable, now)) {
    if (isAfter(stretch.from, now)) return { ...describe(timetable, current, now), opensAt: stretch.from };
    current = stretch;
  }
  return { ...describe(timetable, current, now), opensAt: undefined };
};

const describe = (
  { lastEntryMinutes }: Timetable,
  current: Stretch | undefined,
  now: Temporal.Instant,
): Omit<Opening, 'opensAt'> => {
  if (current === undefined)
    return { open: false, admits: false, closesAt: undefined, lastEntryAt: undefined };
  const lastEntryAt = current.to.subtract({ minutes: lastEntryMinutes });
  return { open: true, admits: isAfter(lastEntryAt, now), closesAt: current.to, lastEntryAt };
};

/** The stretches that end after `now`, in order; days that touch at midnight make one stretch. */
function* stretchesFrom(timetable: Timetable, now: Temporal.Instant): Generator<Stretch> {
  const today = now.toZonedDateTimeISO(timetable.zone).toPlainDate();
  let pending: Stretch | undefined;
  // Yesterday's stretch may reach over midnight into today.
  for (let ahead = -1; ahead <= farthestDays; ahead += 1) {
    const day = today.add({ days: ahead });
    for (const { fromMinute, toMinute } of spansOn(timetable, day)) {
      const stretch = {
        from: momentOf(day, fromMinute, timetable.zone),
        to: momentOf(day, toMinute, timetable.zone),
      };
      if (!isAfter(stretch.to, stretch.from)) continue;
      if (pending !== undefined && !isAfter(stretch.from, pending.to)) {
        pending = { from: pending.from, to: stretch.to };
        continue;
      }
      if (pending !== undefined && isAfter(pending.to, now)) yield pending;
      pending = stretch;
    }
  }
  if (pending !== undefined && isAfter(pending.to, now)) yield pending;
}

/** A minute of a day's wall clock as a moment; minute 1,440 is the next midnight. */
const momentOf = (day: Temporal.PlainDate, minute: number, zone: string): Temporal.Instant =>
  day
    .add({ days: Math.floor(minute / minutesPerDay) })
    .toZonedDateTime({ timeZone: zone, plainTime: clockTime(minute % minutesPerDay) })
    .toInstant();

const minutesPerDay = 1_440;

const clockTime = (minute: number): Temporal.PlainTime =>
  Temporal.PlainTime.from({ hour: Math.floor(minute / 60), minute: minute % 60 });

const isAfter = (one: Temporal.Instant, other: Temporal.Instant): boolean =>
  Temporal.Instant.compare(one, other) > 0;
