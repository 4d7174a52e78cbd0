const firstMilliseconds = 400;
const longestMilliseconds = 15_000;

/**
 * How long to wait before trying again, in milliseconds: twice as long each time, up to 15 s, and never the same for everybody, so that a
 * gateway that comes back is not met by all consoles at once.
 *
 * failures: how often it failed in a row, from 1. chance: from 0 to 1.
 */
export const retryDelay = (failures: number, chance: number): number => {
  const most = Math.min(longestMilliseconds, firstMilliseconds * 2 ** Math.min(failures - 1, 20));
  return Math.round(most * (0.5 + chance / 2));
};
