/** A side that types tells so every three seconds: twice that time without a word, and it has stopped. */
const typingMilliseconds = 6_000;

/** typingAt: when it was last heard, in this computer's own milliseconds. */
export const isTyping = (typingAt: number | undefined, now: number = performance.now()): boolean =>
  typingAt !== undefined && now - typingAt < typingMilliseconds;
