import type { Language } from '@baken/protocol';
import type { Texts } from '../i18n/texts.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How a moment is written: in whose language, and where. */
export interface TimeManner {
  readonly language: Language;
  /** The organisation's own zone, for example `Europe/Brussels`. */
  readonly zone: string;
}

/** A length of time, as short as it can be: `45 s`, `3 min`, `1 h 05`. Never negative. */
export const saySpan = (milliseconds: number): string => {
  const length = Math.max(milliseconds, 0);
  if (length < minute) return `${Math.floor(length / 1_000)} s`;
  if (length < hour) return `${Math.floor(length / minute)} min`;
  return `${Math.floor(length / hour)} h ${String(Math.floor((length % hour) / minute)).padStart(2, '0')}`;
};

/** Whole seconds that are left, rounded up, so that it says 1 until the time is over. Never negative. */
export const secondsLeft = (until: string, now: number): number =>
  Math.max(Math.ceil((Date.parse(until) - now) / 1_000), 0);

/** Whole minutes that are left, rounded up. Never negative. */
export const minutesLeft = (until: string, now: number): number =>
  Math.max(Math.ceil((Date.parse(until) - now) / minute), 0);

/** Making one costs more than writing a thousand moments with it. */
const writers = new Map<string, Intl.DateTimeFormat>();

const writer = (
  name: string,
  language: string,
  zone: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat => {
  const key = `${name} ${language} ${zone}`;
  const known = writers.get(key) ?? new Intl.DateTimeFormat(language, { ...options, timeZone: zone });
  writers.set(key, known);
  return known;
};

/** `14:03` */
export const sayClock = (moment: string | number, { language, zone }: TimeManner): string =>
  writer('clock', language, zone, { hour: '2-digit', minute: '2-digit' }).format(new Date(moment));

/** The calendar day of a moment in the organisation's zone, `2026-11-23`: what days are told apart by. */
export const dayOf = (moment: string | number, zone: string): string =>
  writer('day', 'sv', zone, { dateStyle: 'short' }).format(new Date(moment));

/** `Today`, `Yesterday`, or the day in full. */
export const sayDay = (
  moment: string,
  now: number,
  { language, zone }: TimeManner,
  texts: Pick<Texts['conversation'], 'today' | 'yesterday'>,
): string => {
  const on = dayOf(moment, zone);
  if (on === dayOf(now, zone)) return texts.today;
  if (on === dayOf(now - day, zone)) return texts.yesterday;
  return writer('full day', language, zone, { weekday: 'long', day: 'numeric', month: 'long' }).format(
    new Date(moment),
  );
};
