import type { FactTeller } from '../bus/tell-fact.ts';
import type { Log } from '../telemetry/log.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import type { KeptCollection, OutboxFact } from './outbox.ts';
import { type SweepPace, startSweep } from './sweep.ts';
import { tellOutboxes } from './tell-outboxes.ts';

export interface RelayNeeds {
  readonly teller: FactTeller;
  /** Grows while a service is composed. */
  readonly collections: readonly KeptCollection[];
  readonly log: Log;
  readonly metrics: Metrics;
  readonly pace?: SweepPace | undefined;
}

export interface Relay {
  /** Facts of this document became durable. `facts`: its whole outbox where that is known. Returns at once. */
  kick(collection: KeptCollection, id: string, facts: readonly OutboxFact[] | undefined): void;
  /** Ends after the facts that are on their way; the others wait in their documents. */
  stop(): Promise<void>;
}

const mostAtOnce = 64;
/** More documents than this are left to the sweep. */
const mostKicked = 10_000;

/**
 * Tells what waits in outboxes: at once after a save, and by a sweep what was left by a crash or an outage. Facts of one document
 * are told in order, each after the bus kept the one before. Telling twice is harmless: a fact's id is the bus's message id, and hearers
 * are idempotent. So replicas need no lease among them, only manners: the sweep leaves young facts to who saved them.
 */
export const startRelay = ({ teller, collections, log, metrics, pace }: RelayNeeds): Relay => {
  const outboxes = tellOutboxes({ teller, log, metrics });
  const sweep = startSweep({ outboxes, teller, collections, log, metrics, pace });
  const kicked: (() => Promise<boolean>)[] = [];
  const atWork = new Set<Promise<boolean>>();
  let stopped = false;

  const workOff = (): void => {
    while (!stopped && atWork.size < mostAtOnce) {
      const next = kicked.shift();
      if (next === undefined) return;
      const work = next();
      atWork.add(work);
      void work.finally(() => {
        atWork.delete(work);
        workOff();
      });
    }
  };

  return {
    kick: (collection, id, facts) => {
      if (stopped || !teller.isUp() || kicked.length >= mostKicked) return;
      kicked.push(() => outboxes.tell(collection, id, facts));
      workOff();
    },
    stop: async () => {
      stopped = true;
      await Promise.all([sweep.stop(), ...atWork]);
    },
  };
};
