import type { Clock } from '@baken/kernel';

/** A clock that goes on from wherever it is put. For tests, journeys and demonstrations; production has no way to it. */
export interface MovableClock extends Clock {
  /** Goes on from this moment. */
  moveTo(moment: Temporal.Instant): void;
  moveBy(duration: Temporal.DurationLike): void;
}

export const movableClock = (start: Temporal.Instant = Temporal.Now.instant()): MovableClock => {
  let offsetMilliseconds = start.epochMilliseconds - Date.now();
  const now = (): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(Date.now() + offsetMilliseconds);
  return {
    now,
    moveTo: (moment) => {
      offsetMilliseconds = moment.epochMilliseconds - Date.now();
    },
    moveBy: (duration) => {
      offsetMilliseconds += Temporal.Duration.from(duration).total({ unit: 'milliseconds' });
    },
  };
};
