/** Runs work that is about the same thing one after the other, and other work beside it. Work never rejects. */
export const inOrder = (): ((about: string | undefined, work: () => Promise<void>) => Promise<void>) => {
  const tails = new Map<string, Promise<void>>();
  return (about, work) => {
    if (about === undefined) return work();
    const mine = (tails.get(about) ?? Promise.resolve()).then(work);
    tails.set(about, mine);
    return mine.then(() => {
      if (tails.get(about) === mine) tails.delete(about);
    });
  };
};
