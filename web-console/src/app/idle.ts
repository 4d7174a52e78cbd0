const quietMilliseconds = 10 * 60_000;
const answerMilliseconds = 120_000;

/**
 * Whether somebody who is available is still there. Being available is a promise to visitors and must not be left on by accident: after ten
 * minutes without a sign of life it is asked, and without an answer in two minutes the counsellor is set away. Whoever is in conversation
 * is watched by the visitor, not by us.
 */
export type Idleness =
  | { readonly kind: 'here' }
  | { readonly kind: 'asked'; readonly seconds: number }
  | { readonly kind: 'gone' };

/** All in the same milliseconds. promised: available, with nobody in conversation. */
export const idlenessAt = (now: number, lastSignAt: number, promised: boolean): Idleness => {
  const quiet = now - lastSignAt;
  if (!promised || quiet < quietMilliseconds) return { kind: 'here' };
  const left = quietMilliseconds + answerMilliseconds - quiet;
  return left > 0 ? { kind: 'asked', seconds: Math.ceil(left / 1_000) } : { kind: 'gone' };
};
