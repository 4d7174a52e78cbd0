import type { Decision, Result } from '@baken/kernel';
import type { Connection, Schema } from 'mongoose';
import type { FactToTell } from '../bus/facts.ts';

/** The one database of one service. */
export interface StoreRoom {
  /** For what documents do not cover: batched writes, pipelines. Used in a service's `store/` only. */
  readonly connection: Connection;
  documents<State, Event, Stored extends object>(
    kind: DocumentKind<State, Event, Stored>,
  ): Documents<State, Event>;
}

/** How one kind of document is kept: a collection whose every document is one aggregate with its own outbox. */
export interface DocumentKind<State, Event, Stored extends object> {
  /** The collection's name, in snake case and plural: `queue_entries`. */
  readonly collection: string;
  /** The stored fields and the indexes; `_id`, `version` and `outbox` are added here. */
  readonly schema: Schema;
  readonly toStored: (state: State) => Stored;
  readonly fromStored: (id: string, stored: Stored) => State;
  /** What others are told of an event; an event that is nobody's business gives nothing. */
  readonly factsOf: (event: Event) => readonly FactToTell[];
}

/**
 * Documents that change by decisions. One call of `change` changes one document, with its facts in the same write: either both
 * are durable (`w: majority, j: true`) or neither. The relay then tells the facts, at least once, in order.
 */
export interface Documents<State, Event> {
  find(id: string): Promise<State | undefined>;
  /**
   * Loads, decides, saves on condition of the version that was loaded; after a conflict it loads and decides again. `decide` may run
   * several times and must be pure. `undefined` means there is no such document yet: a decision then creates it.
   * A decision that gives back the same state object and no events writes nothing.
   */
  change(
    id: string,
    decide: (state: State | undefined) => Decision<State, Event>,
  ): Promise<Result<{ readonly state: State; readonly events: readonly Event[] }>>;
}
