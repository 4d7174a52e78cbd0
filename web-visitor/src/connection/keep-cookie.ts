import type { AskBaken } from './ask-baken.ts';

/** The cookie lives as long as the return window, and any answer renews it: three times within the shortest window of five minutes. */
const everyMilliseconds = 100_000;

/** Says now and then that the page is still here. Gives back how to stop. */
export const keepCookie = (baken: AskBaken): (() => void) => {
  const timer = setInterval(() => void baken.post('/v1/signal', {}), everyMilliseconds);
  return () => clearInterval(timer);
};
