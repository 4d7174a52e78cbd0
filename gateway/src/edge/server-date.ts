import type { Clock } from '@baken/kernel';
import type { RequestHandler } from 'express';

/**
 * The `Date` of every answer comes from Baken's own clock. Pages count from it, because the clock of an old phone may be wrong; and where a
 * journey has moved the clock, the page moves along.
 */
export const serverDate =
  (clock: Clock): RequestHandler =>
  (_request, response, next) => {
    response.setHeader('date', new Date(clock.now().epochMilliseconds).toUTCString());
    next();
  };
