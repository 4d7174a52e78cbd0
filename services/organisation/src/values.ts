import { z } from 'zod';

/** Names a unit, a question, a choice: it travels in facts and figures, so it never changes once used. */
export const identifier = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case letters and digits, joined by hyphens');

/**
 * A calendar term as ISO 8601 writes it, one number and one unit: P6M, P6W, P1D, P5Y. A term of zero cannot be written.
 * Patterns here keep to what Go's expressions know, since Helm reads them too.
 */
export const term = z
  .string()
  .regex(/^P[1-9]\d*[YMWD]$/, 'must be an ISO 8601 term longer than zero, such as P6M, P6W or P1D')
  .meta({ unit: 'ISO 8601 duration' });

/** A day of the calendar, 2026-11-02. */
export const day = z.iso.date('must be a day in quotes, such as "2026-11-02"').meta({ unit: 'YYYY-MM-DD' });

/** A telephone number as people read it; a page makes it one that can be tapped. */
export const phoneNumber = z
  .string()
  .regex(/^\+?[0-9][0-9 ()-]*$/, 'must be a telephone number in quotes, such as "0800-2000"')
  .meta({ unit: 'telephone number' });

/** A page outside Baken that a visitor may choose to open. Baken itself never loads it. */
export const pageLink = z
  .url({ protocol: /^https$/, error: 'must be an https address' })
  .meta({ unit: 'https address' });

export const mailAddress = z.email('must be an e-mail address').meta({ unit: 'e-mail address' });

export const wholeMinutes = z.int().min(0).meta({ unit: 'minutes' });
export const wholeSeconds = z.int().min(1).meta({ unit: 'seconds' });
export const wholeHours = z.int().min(1).meta({ unit: 'hours' });
