/** Baken's time on this computer: its own clock may be wrong, and a journey moves Baken's. */
export interface ServerClock {
  /** Milliseconds since 1970, by Baken's clock. */
  now(): number;
  /** Takes the time from an answer's `Date` header, which has whole seconds. */
  heard(date: string | null): void;
}

/** An offset that moves by less than this is the header's rounding and the way of the answer, not another time. */
const jitterMilliseconds = 2_000;

/** ownMilliseconds: the computer's clock, since 1970. */
export const serverClock = (ownMilliseconds: () => number): ServerClock => {
  let offset = 0;
  return {
    now: () => ownMilliseconds() + offset,
    heard: (date) => {
      const told = Date.parse(date ?? '');
      if (Number.isNaN(told)) return;
      const newOffset = told + 500 - ownMilliseconds();
      if (Math.abs(newOffset - offset) > jitterMilliseconds) offset = newOffset;
    },
  };
};
