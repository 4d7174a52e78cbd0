import { setTimeout as wait } from 'node:timers/promises';
import { type Decision, type Fault, type Result, fault, refuse } from '@baken/kernel';
import { gatherByKey } from './gather-by-key.ts';
import type { KeptCollection, KeptDocument, OutboxFact, StampFacts } from './outbox.ts';
import { saveDocument, storedFields } from './save-document.ts';
import type { DocumentKind, Documents } from './store-room.ts';

export interface DocumentsNeeds {
  readonly collection: KeptCollection;
  /** Top-level fields that the schema knows; another one is a mistake of the programmer and is refused. */
  readonly fields: ReadonlySet<string>;
  readonly stamp: StampFacts;
  readonly currentTrace: () => string;
  /** Called after facts became durable. `facts` is the whole outbox when it was empty before, else undefined. */
  readonly saved: (id: string, facts: readonly OutboxFact[] | undefined) => void;
  readonly conflicted: () => void;
}

interface Changed<State, Event> {
  readonly state: State;
  readonly events: readonly Event[];
}

interface Ask<State, Event> {
  readonly decide: (state: State | undefined) => Decision<State, Event>;
  readonly trace: string;
  readonly answer: (result: Result<Changed<State, Event>>) => void;
  readonly fail: (error: unknown) => void;
}

/** What the asks come to: the last state, all facts, and each one's answer, to be given once it is durable. */
interface Outcome<State> {
  readonly state: State | undefined;
  readonly facts: readonly OutboxFact[];
  readonly answerAll: () => void;
}

/** What a change can be refused for beside its own decision. */
const storeFaults = {
  /** Others were faster, again and again. */
  conflict: fault('conflict', 'runtime.conflict'),
  /** Another document has the value of a unique field. */
  taken: fault('conflict', 'runtime.taken'),
} as const;

const mostTries = 20;
const mostTogether = 200;
const longestPauseMs = 100;
const withoutOutbox = { projection: { outbox: 0 } };

/**
 * Documents that change by decisions (see `Documents`). Within one process the deciders of one document take turns: those who come
 * while it is being saved decide one after another on the next load and are saved together, so a document that everybody wants
 * costs two round trips for all of them. Between processes the version decides; who comes second loads and decides again.
 * Faults: `runtime.conflict` after twenty lost tries, `runtime.taken`. Throws when the store fails.
 */
export const openDocuments = <State, Event, Stored extends object>(
  kind: DocumentKind<State, Event, Stored>,
  needs: DocumentsNeeds,
): Documents<State, Event> => {
  const { collection } = needs;

  const load = (id: string): Promise<KeptDocument | null> => collection.findOne({ _id: id }, withoutOutbox);

  // The fields are those that `toStored` gave when this document was saved.
  const stateOf = (kept: KeptDocument | null): State | undefined =>
    kept === null ? undefined : kind.fromStored(kept._id, storedFields(kept) as Stored);

  const decideAll = (before: State | undefined, asks: readonly Ask<State, Event>[]): Outcome<State> => {
    let state = before;
    const facts: OutboxFact[] = [];
    const answers: (() => void)[] = [];
    for (const { decide, trace, answer, fail } of asks) {
      try {
        const decision = decide(state);
        if (decision.ok) {
          facts.push(...needs.stamp(decision.value.events.flatMap(kind.factsOf), trace));
          ({ state } = decision.value);
        }
        answers.push(() => answer(decision));
      } catch (error) {
        answers.push(() => fail(error));
      }
    }
    return { state, facts, answerAll: () => answers.forEach((giveAnswer) => giveAnswer()) };
  };

  const tryOnce = async (
    id: string,
    asks: readonly Ask<State, Event>[],
  ): Promise<'done' | 'conflict' | 'taken'> => {
    const kept = await load(id);
    const before = stateOf(kept);
    const { state, facts, answerAll } = decideAll(before, asks);
    if (state !== undefined && (state !== before || facts.length > 0)) {
      const stored = kind.toStored(state);
      const outcome = await saveDocument({ id, kept, stored, facts, collection, fields: needs.fields });
      if (outcome !== 'saved') return outcome;
      if (facts.length > 0) needs.saved(id, kept?.outboxSince === undefined ? facts : undefined);
    }
    answerAll();
    return 'done';
  };

  const refuseAll = (asks: readonly Ask<State, Event>[], why: Fault): void =>
    asks.forEach(({ answer }) => answer(refuse(why)));

  const changeTogether = async (id: string, asks: readonly Ask<State, Event>[]): Promise<void> => {
    try {
      for (let tried = 1; tried <= mostTries; tried += 1) {
        const outcome = await tryOnce(id, asks);
        if (outcome === 'done') return;
        if (outcome === 'taken') {
          if (asks.length === 1) return refuseAll(asks, storeFaults.taken);
          // One of them wants a value that is taken; the others must not suffer for it.
          for (const ask of asks) await changeTogether(id, [ask]);
          return;
        }
        needs.conflicted();
        await wait(Math.random() * Math.min(2 ** tried, longestPauseMs));
      }
      refuseAll(asks, storeFaults.conflict);
    } catch (error) {
      asks.forEach(({ fail }) => fail(error));
    }
  };

  const takeTurn = gatherByKey(changeTogether, mostTogether);

  return {
    find: async (id) => stateOf(await load(id)),
    change: (id, decide) =>
      new Promise((answer, fail) => takeTurn(id, { decide, trace: needs.currentTrace(), answer, fail })),
  };
};
