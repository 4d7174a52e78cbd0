import type { Organisation } from '@baken/organisation';
import type { Timetables } from '../app/ports.ts';
import type { Timetable } from '../domain/timetable.ts';
import { readHours } from './read-hours.ts';

/** How many days' spans are remembered; a year and a bit is what the next opening may look through. */
const mostDays = 500;

/** The timetables of an organisation, from its file. */
export const timetablesOf = (organisation: Organisation): Timetables => {
  const { zone, country, region, opening } = organisation;
  const { closed, holidays, openings } = opening.schoolHolidays;
  const shared = {
    zone,
    schoolHolidays: closed
      ? holidays.map(({ from, to }) => ({
          from: Temporal.PlainDate.from(from),
          to: Temporal.PlainDate.from(to),
        }))
      : [],
    holidayOpenings: openings.map(({ day, from, until }) => ({
      day: Temporal.PlainDate.from(day),
      span: { fromMinute: minuteOf(from), toMinute: minuteOf(until) },
    })),
  };
  return new Map(
    organisation.units.map(({ id, hours, lastEntryMinutes }) => [
      id,
      { ...shared, lastEntryMinutes, hoursOn: remembered(readHours(hours, { country, region })) },
    ]),
  );
};

const minuteOf = (clockTime: string): number => {
  const { hour, minute } = Temporal.PlainTime.from(clockTime);
  return hour * 60 + minute;
};

/** Hours never change while a process runs, so a day is read once. */
const remembered = (read: Timetable['hoursOn']): Timetable['hoursOn'] => {
  const known = new Map<string, ReturnType<Timetable['hoursOn']>>();
  return (day) => {
    const key = day.toString();
    const there = known.get(key);
    if (there !== undefined) return there;
    if (known.size >= mostDays) known.clear();
    const spans = read(day);
    known.set(key, spans);
    return spans;
  };
};
