import { z } from 'zod';

/** Names a unit, a question, a choice: it travels in facts and figures, so it never changes once used. */
export const identifier = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case letters and digits, joined by hyphens');

/** A calendar term as ISO 8601 writes it, in years, months, weeks and days: P6M, P6W, P1D, P5Y. Never of zero length. */
export const term = z
  .string()
  .regex(/^P(?=\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?$/, 'must be an ISO 8601 term such as P6M, P6W or P1D')
  .refine((text) => /[1-9]/.test(text), 'must be longer than zero days')
  .meta({ unit: 'ISO 8601 duration' });

/** A day of the calendar, 2026-11-02. */
export const day = z.iso.date('must be a day written as 2026-11-02');

/** A telephone number as people read it; a page makes it one that can be tapped. */
export const phoneNumber = z
  .string()
  .regex(/^\+?[0-9][0-9 ()-]*$/, 'must be a telephone number in quotes, such as "0800-2000"');

/** A page outside Baken that a visitor may choose to open. Baken itself never loads it. */
export const pageLink = z.url({ protocol: /^https$/, error: 'must be an https address' });

export const mailAddress = z.email('must be an e-mail address');

export const wholeMinutes = z.int().min(0).meta({ unit: 'minutes' });
export const wholeSeconds = z.int().min(1).meta({ unit: 'seconds' });
export const wholeHours = z.int().min(1).meta({ unit: 'hours' });
