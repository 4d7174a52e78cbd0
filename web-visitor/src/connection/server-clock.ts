/** Baken's time on this phone: a phone's own clock may be wrong by hours. Right to about a second, which is all that a page says. */
export interface ServerClock {
  /** Milliseconds since 1970, by Baken's clock. */
  now(): number;
  /** Takes the time from an answer's `Date` header. */
  heard(date: string | null): void;
}

/** own: the phone's clock, in milliseconds since 1970. */
export const serverClock = (own: () => number): ServerClock => {
  let offset = 0;
  return {
    now: () => own() + offset,
    heard: (date) => {
      const told = Date.parse(date ?? '');
      if (told > 0) offset = told - own();
    },
  };
};
