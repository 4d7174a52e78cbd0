/**
 * Runs work, at most so many at once, and what is about the same thing one after the other. `start` resolves when there was room to begin, so that
 * who brings work waits instead of piling it up. Work never rejects.
 */
export const workInOrder = (
  atOnce: number,
): {
  start(about: string | undefined, work: () => Promise<void>): Promise<void>;
  /** Resolves when nothing runs any more. */
  idle(): Promise<void>;
} => {
  const tails = new Map<string, Promise<void>>();
  const running = new Set<Promise<void>>();
  const waiting: (() => void)[] = [];

  const room = async (): Promise<void> => {
    while (running.size >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  };

  const follow = (about: string, work: () => Promise<void>): Promise<void> => {
    const mine = (tails.get(about) ?? Promise.resolve()).then(work);
    tails.set(about, mine);
    return mine.finally(() => {
      if (tails.get(about) === mine) tails.delete(about);
    });
  };

  return {
    start: async (about, work) => {
      await room();
      const task = about === undefined ? work() : follow(about, work);
      running.add(task);
      void task.finally(() => {
        running.delete(task);
        waiting.shift()?.();
      });
    },
    idle: async () => {
      while (running.size > 0) await Promise.all(running);
    },
  };
};
