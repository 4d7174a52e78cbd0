/**
 * How long a visitor may have to wait, said honestly: from how long this unit's last conversations took and how many are held side by
 * side, or not at all. Nobody in distress is told a number that was made up.
 */

/** How many conversations are remembered. */
export const rememberedConversations = 25;

const fewestConversations = 5;

/**
 * Seconds that each place in the queue costs; nothing while there are too few conversations to go by, or nobody takes visitors.
 * serviceSeconds: how long the last conversations took. atWork: how many conversations are held side by side.
 */
export const secondsPerPlace = (serviceSeconds: readonly number[], atWork: number): number | undefined =>
  serviceSeconds.length < fewestConversations || atWork < 1
    ? undefined
    : Math.max(1, Math.round(median(serviceSeconds) / atWork));

/** position: 1 is next. */
export const estimateWait = (position: number, perPlace: number | undefined): number | undefined =>
  perPlace === undefined ? undefined : position * perPlace;

/** Remembers one more conversation, and forgets the oldest one. */
export const remember = (serviceSeconds: readonly number[], seconds: number): readonly number[] =>
  [...serviceSeconds, seconds].slice(-rememberedConversations);

const median = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
};
