import type { Clock, MakeId } from '@baken/kernel';
import type { mongo } from 'mongoose';
import type { FactToTell } from '../bus/facts.ts';
import { splitType } from '../bus/subjects.ts';
import type { FactOnTheWay } from '../bus/tell-fact.ts';

/** A fact as it waits in its document: it has its id from the moment it is saved, so telling it twice is telling the same fact. */
export type OutboxFact = FactOnTheWay;

/** What every document carries beside its own fields, which the driver knows nothing about. */
export interface KeptDocument {
  readonly _id: string;
  /** 1 when made, one more with every change; the relay leaves it alone. */
  readonly version: number;
  readonly outbox: OutboxFact[];
  /** There exactly while the outbox is not empty: what a sweep looks for. Time of the machine, not of the service's clock. */
  readonly outboxSince?: Date;
}

export type KeptCollection = mongo.Collection<KeptDocument>;

export type StampFacts = (facts: readonly FactToTell[], trace: string) => readonly OutboxFact[];

/** Gives facts their id and time. Throws when a service would tell another's fact: nobody could hear it under its own name. */
export const stampFacts =
  (service: string, clock: Clock, makeId: MakeId): StampFacts =>
  (facts, trace) =>
    facts.map(({ type, body }) => {
      if (splitType(type).service !== service) throw new Error(`${service} cannot tell ${type}`);
      return { id: makeId(), type, happenedAtMs: clock.now().epochMilliseconds, trace, body };
    });
