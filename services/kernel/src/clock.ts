/** The only way in which Baken learns the time. Rules take the instant as an argument; the shell holds the clock. */
export interface Clock {
  now(): Temporal.Instant;
}

/** The clock of production. */
export const systemClock: Clock = { now: () => Temporal.Now.instant() };
