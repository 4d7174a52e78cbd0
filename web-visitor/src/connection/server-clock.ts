/** Baken's time on this phone: a phone's own clock may be wrong by hours. */
export interface ServerClock {
  /** Milliseconds since 1970, by Baken's clock. */
  now(): number;
  /** Takes the time from an answer's `Date` header, which has whole seconds. */
  heard(date: string | null): void;
}

/** An offset that moves by less than this is the header's rounding and the way of the answer, not another time. */
const jitterMilliseconds = 2_000;

export const serverClock = (own: () => number): ServerClock => {
  let offset = 0;
  return {
    now: () => own() + offset,
    heard: (date) => {
      const told = Date.parse(date ?? '');
      if (Number.isNaN(told)) return;
      const newOffset = told + 500 - own();
      if (Math.abs(newOffset - offset) > jitterMilliseconds) offset = newOffset;
    },
  };
};
