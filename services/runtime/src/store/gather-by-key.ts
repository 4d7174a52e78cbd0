/**
 * Works on one key at a time. What is asked for a key while it is worked on waits, and is then done together: many who want the same
 * thing at once cost one round trip instead of a queue of conflicts. `work` handles its own failures; it never rejects.
 */
export const gatherByKey = <Ask>(
  work: (key: string, asks: readonly Ask[]) => Promise<void>,
  mostAtOnce: number,
): ((key: string, ask: Ask) => void) => {
  const waiting = new Map<string, Ask[]>();

  const workOff = async (key: string, asks: Ask[]): Promise<void> => {
    while (asks.length > 0) await work(key, asks.splice(0, mostAtOnce));
    waiting.delete(key);
  };

  return (key, ask) => {
    const others = waiting.get(key);
    if (others !== undefined) {
      others.push(ask);
      return;
    }
    const asks = [ask];
    waiting.set(key, asks);
    void workOff(key, asks);
  };
};
