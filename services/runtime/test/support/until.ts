import { setTimeout as wait } from 'node:timers/promises';

/** Asks again until it is so; throws, with what was waited for, when that takes over ten seconds. */
export const until = async (what: string, isSo: () => boolean | Promise<boolean>): Promise<void> => {
  const deadline = performance.now() + 10_000;
  while (!(await isSo())) {
    if (performance.now() > deadline) throw new Error(`waited in vain until ${what}`);
    await wait(5);
  }
};
