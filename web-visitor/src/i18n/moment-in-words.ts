import type { Language } from '@baken/protocol';
import type { Texts } from './texts.ts';

/** How this page writes times: in the organisation's zone, whatever the phone's. */
export interface MomentStyle {
  readonly language: Language;
  readonly zone: string;
  readonly time: Texts['time'];
}

const format = (style: MomentStyle, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(style.language === 'en' ? 'en-GB' : style.language, {
    timeZone: style.zone,
    ...options,
  });

/** `13:00`. */
export const timeOfDay = (at: number, style: MomentStyle): string =>
  format(style, { hour: '2-digit', minute: '2-digit' }).format(at);

/** `today at 13:00`, `tomorrow at 13:00`, `Monday at 13:00`, and further away with the date. Both in milliseconds since 1970. */
export const momentInWords = (at: number, now: number, style: MomentStyle): string => {
  const time = timeOfDay(at, style);
  const days = dayNumber(at, style.zone) - dayNumber(now, style.zone);
  if (days === 0) return style.time.today(time);
  if (days === 1) return style.time.tomorrow(time);
  const day = format(style, {
    weekday: 'long',
    ...(days < 7 ? {} : { day: 'numeric', month: 'long' }),
  }).format(at);
  return style.time.on(day, time);
};

/** Counts the days of the calendar in this zone, so that a night with 23 or 25 hours is still one. */
const dayNumber = (at: number, zone: string): number => {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return Date.parse(`${parts.format(at)}T00:00:00Z`) / 86_400_000;
};
