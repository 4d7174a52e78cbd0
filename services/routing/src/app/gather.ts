/**
 * Gathers what is asked about the same thing while an earlier answer is being made, and answers it together: one write instead of
 * many, and no two writers of one document in this process. Different keys do not wait for each other.
 */
export const gather = <Ask, Answer>(
  most: number,
  answer: (key: string, asks: readonly Ask[]) => Promise<readonly Answer[]>,
): ((key: string, ask: Ask) => Promise<Answer>) => {
  const asked = new Map<string, Waiting<Ask, Answer>[]>();
  const drain = async (key: string, waiting: Waiting<Ask, Answer>[]): Promise<void> => {
    while (waiting.length > 0) await answerTogether(key, waiting.splice(0, most), answer);
    asked.delete(key);
  };
  return (key, ask) =>
    new Promise((resolve, reject) => {
      const waiting = asked.get(key);
      const one = { ask, resolve, reject };
      if (waiting) {
        waiting.push(one);
        return;
      }
      const first = [one];
      asked.set(key, first);
      void drain(key, first);
    });
};

interface Waiting<Ask, Answer> {
  readonly ask: Ask;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

const answerTogether = async <Ask, Answer>(
  key: string,
  together: readonly Waiting<Ask, Answer>[],
  answer: (key: string, asks: readonly Ask[]) => Promise<readonly Answer[]>,
): Promise<void> => {
  try {
    const answers = await answer(
      key,
      together.map(({ ask }) => ask),
    );
    for (const [at, { resolve, reject }] of together.entries()) {
      const own = answers[at];
      if (own === undefined) reject(new Error('fewer answers than asks'));
      else resolve(own);
    }
  } catch (error) {
    for (const { reject } of together) reject(error);
  }
};
