/** How long to wait before the next attempt: 1, 2, 4, 8, then always 15 seconds. `failed` counts from 0. In milliseconds. */
export const retryDelay = (failed: number): number => Math.min(1_000 * 2 ** failed, 15_000);
