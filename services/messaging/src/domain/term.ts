/**
 * How long words are kept: a calendar term of the organisation (P6M, P6W, P1D), counted from the end of the conversation on the calendar of its zone.
 * From the last moment on they are served to nobody, also while they wait to be erased.
 */
export interface Terms {
  readonly transcript: string;
  readonly nickname: string;
  readonly doorAnswers: string;
  /** IANA zone, for example Europe/Brussels. */
  readonly zone: string;
}

/** term: an ISO 8601 duration of years, months, weeks and days. */
export const isTermOver = (
  term: string,
  endedAt: Temporal.Instant,
  zone: string,
  now: Temporal.Instant,
): boolean => Temporal.Instant.compare(now, endedAt.toZonedDateTimeISO(zone).add(term).toInstant()) >= 0;
