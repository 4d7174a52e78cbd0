import type { DaySpan } from './day-span.ts';
import { mergeSpans } from './day-span.ts';

/**
 * When a unit is open. The hours are the organisation's own words ("Mo-Fr 13:00-17:00; PH off"), read by day in the organisation's zone; a school
 * holiday closes a day where the organisation says so, unless an opening within the holiday is listed (CLBch@t: "Ook tijdens de schoolvakanties is
 * CLBch@t regelmatig geopend. Indien dit het geval is geven we dat aan", seeds/004).
 */
export interface Timetable {
  readonly zone: string;
  /** Open spans of a day by the hours alone. */
  readonly hoursOn: (day: Temporal.PlainDate) => readonly DaySpan[];
  readonly schoolHolidays: readonly SchoolHoliday[];
  readonly holidayOpenings: readonly HolidayOpening[];
  /** How long before closing nobody new comes in. Humanitas: "Tot een half uur voor sluitingstijd kun je je nog aanmelden" (seeds/001). */
  readonly lastEntryMinutes: number;
}

/** Both days included. */
export interface SchoolHoliday {
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
}

export interface HolidayOpening {
  readonly day: Temporal.PlainDate;
  readonly span: DaySpan;
}

/** The open spans of one day, all rules applied, in order. */
export const spansOn = (timetable: Timetable, day: Temporal.PlainDate): readonly DaySpan[] => {
  const isHoliday = timetable.schoolHolidays.some(({ from, to }) => within(day, from, to));
  if (!isHoliday) return mergeSpans(timetable.hoursOn(day));
  return mergeSpans(
    timetable.holidayOpenings.filter((opening) => opening.day.equals(day)).map(({ span }) => span),
  );
};

const within = (day: Temporal.PlainDate, from: Temporal.PlainDate, to: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(from, day) <= 0 && Temporal.PlainDate.compare(day, to) <= 0;
