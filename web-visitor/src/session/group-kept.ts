import type { KeptFact } from '@baken/protocol';

type Kept = Extract<KeptFact, { kept: true }>;
export type KeptClass = Kept['what'];

/** Classes that are kept equally long and seen by the same people: they are told in one sentence. */
export interface KeptGroup {
  readonly what: readonly KeptClass[];
  /** ISO 8601 duration. */
  readonly term: string;
  readonly from: Kept['from'];
  readonly seenBy: Kept['seenBy'];
}

/** What is kept, in the order in which the settings tell it, grouped by term and reader; and what is not. */
export const groupKept = (
  facts: readonly KeptFact[],
): {
  readonly groups: readonly KeptGroup[];
  readonly notKept: readonly ('network-address' | 'dossier')[];
} => {
  const groups = new Map<string, KeptGroup>();
  const notKept: ('network-address' | 'dossier')[] = [];
  for (const fact of facts) {
    if (!fact.kept) {
      notKept.push(fact.what);
      continue;
    }
    const { what, term, from, seenBy } = fact;
    const key = `${term} ${from} ${seenBy}`;
    groups.set(key, { term, from, seenBy, what: [...(groups.get(key)?.what ?? []), what] });
  }
  return { groups: [...groups.values()], notKept };
};

export type TermUnit = 'year' | 'month' | 'week' | 'day' | 'hour';
const units: Readonly<Record<string, TermUnit>> = { Y: 'year', M: 'month', W: 'week', D: 'day', TH: 'hour' };

/** `P6M` as 6 and month. Terms of the settings have one part; anything else is an error in the settings and is thrown. */
export const termOf = (duration: string): { readonly count: number; readonly unit: TermUnit } => {
  const [, time = '', count = '', letter = ''] = /^P(T?)(\d+)([YMWDH])$/.exec(duration) ?? [];
  const unit = units[time + letter];
  if (unit === undefined) throw new RangeError(`a term that cannot be said in words: ${duration}`);
  return { count: Number(count), unit };
};
