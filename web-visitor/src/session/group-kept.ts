import type { KeptFact } from '@baken/protocol';

type Kept = Extract<KeptFact, { kept: true }>;
export type KeptClass = Kept['what'];
export type NotKeptClass = Extract<KeptFact, { kept: false }>['what'];

/** Classes that are kept equally long and seen by the same people: they are told in one sentence. */
export interface KeptGroup extends Pick<Kept, 'term' | 'from' | 'seenBy'> {
  readonly what: readonly KeptClass[];
}

/** What is kept, in the order in which the settings tell it, grouped by term and reader. */
export const groupKept = (facts: readonly KeptFact[]): readonly KeptGroup[] => {
  const groups = new Map<string, KeptGroup>();
  for (const fact of facts) {
    if (!fact.kept) continue;
    const { what, term, from, seenBy } = fact;
    const key = term + from + seenBy;
    groups.set(key, { term, from, seenBy, what: [...(groups.get(key)?.what ?? []), what] });
  }
  return [...groups.values()];
};

/** What the organisation says that it does not keep. */
export const listNotKept = (facts: readonly KeptFact[]): readonly NotKeptClass[] =>
  facts.flatMap((fact) => (fact.kept ? [] : fact.what));

const units = { Y: 'year', M: 'month', W: 'week', D: 'day', H: 'hour' } as const;
type Unit = (typeof units)[keyof typeof units];

/** `P6M` as 6 and month. Terms of the settings have one part. */
export const termOf = (duration: string): readonly [number, Unit] => {
  const letter = duration.slice(-1);
  const isUnit = (one: string): one is keyof typeof units => one in units;
  return [Number.parseInt(duration.replace(/\D+/, ''), 10), isUnit(letter) ? units[letter] : 'day'];
};
