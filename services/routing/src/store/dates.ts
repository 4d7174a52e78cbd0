/** The store keeps milliseconds. */
export const dateOf = (instant: Temporal.Instant): Date => new Date(instant.epochMilliseconds);

export const instantOf = (date: Date): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(date.getTime());
