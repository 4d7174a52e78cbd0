import { spansOn, type Timetable } from './timetable.ts';

/** One span of a week as people read it. A span that reaches over midnight ends at 24:00 or later on the day it began. */
export interface WeekSpan {
  readonly date: Temporal.PlainDate;
  readonly fromMinute: number;
  readonly toMinute: number;
}

/** The week of a day, Monday first, with its holidays and exceptions: this week as it is, not a week in general. */
export const weekOf = (timetable: Timetable, day: Temporal.PlainDate): readonly WeekSpan[] => {
  const monday = day.subtract({ days: day.dayOfWeek - 1 });
  const spans: WeekSpan[] = [];
  for (let ahead = 0; ahead < 7; ahead += 1) {
    const date = monday.add({ days: ahead });
    for (const span of spansOn(timetable, date)) {
      const last = spans.at(-1);
      const goesOn =
        span.fromMinute === 0 &&
        last?.toMinute === minutesPerDay &&
        last.date.equals(date.subtract({ days: 1 }));
      if (goesOn) spans[spans.length - 1] = { ...last, toMinute: minutesPerDay + span.toMinute };
      else spans.push({ date, ...span });
    }
  }
  return spans;
};

const minutesPerDay = 1_440;

/** Minutes after midnight as `HH:MM`; 1,500 is `25:00`. */
export const clockText = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
