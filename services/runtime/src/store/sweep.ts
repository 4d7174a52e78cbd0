import { setTimeout as wait } from 'node:timers/promises';
import type { FactTeller } from '../bus/tell-fact.ts';
import type { Log } from '../telemetry/log.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { findWaiting, oldestWaiting } from './outbox-access.ts';
import type { KeptCollection } from './outbox.ts';
import type { Outboxes } from './tell-outboxes.ts';

/**
 * everyMs: how often waiting facts are looked for. graceMs: how long a fact is left to the process that saved it.
 * longestMs: the pause between looks while telling fails.
 */
export interface SweepPace {
  readonly everyMs: number;
  readonly graceMs: number;
  readonly longestMs: number;
}

const usualPace: SweepPace = { everyMs: 1_000, graceMs: 2_000, longestMs: 10_000 };
const mostAtOnce = 64;

/** Looks again and again for facts that nobody told, and measures how long the oldest has waited. */
export const startSweep = (needs: {
  readonly outboxes: Outboxes;
  readonly teller: FactTeller;
  readonly collections: readonly KeptCollection[];
  readonly log: Log;
  readonly metrics: Metrics;
  readonly pace?: SweepPace | undefined;
}): { stop(): Promise<void> } => {
  const { outboxes, teller, collections, log, metrics, pace = usualPace } = needs;
  const age = metrics.gauge('outbox_age_seconds', 'How long the oldest untold fact has waited');
  const stopping = new AbortController();

  const measure = async (): Promise<void> => {
    const oldest = await Promise.all(collections.map(oldestWaiting));
    const since = oldest.flatMap((waiting) => (waiting === undefined ? [] : [waiting.getTime()]));
    age.set(since.length === 0 ? 0 : (Date.now() - Math.min(...since)) / 1_000);
  };

  /** Gives whether all went well. A document that fails does not keep the others waiting. */
  const sweep = async (collection: KeptCollection): Promise<boolean> => {
    const before = new Date(Date.now() - pace.graceMs);
    const failed: string[] = [];
    while (!stopping.signal.aborted && teller.isUp()) {
      const waiting = await findWaiting(collection, { before, except: failed, most: mostAtOnce });
      if (waiting.length === 0) break;
      const well = await Promise.all(waiting.map((id) => outboxes.tell(collection, id)));
      failed.push(...waiting.filter((_, at) => !well[at]));
      if (failed.length >= mostAtOnce) break;
    }
    return failed.length === 0;
  };

  const look = async (): Promise<boolean> => {
    try {
      await measure();
      const well: boolean[] = [];
      for (const collection of collections) well.push(await sweep(collection));
      return well.every(Boolean);
    } catch (error) {
      log.error('waiting facts could not be looked for', {}, error);
      return false;
    }
  };

  const keepLooking = async (): Promise<void> => {
    let pauseMs = pace.everyMs;
    while (!stopping.signal.aborted) {
      pauseMs = (await look()) ? pace.everyMs : Math.min(pauseMs * 2, pace.longestMs);
      await wait(pauseMs * (0.8 + 0.4 * Math.random()), undefined, { signal: stopping.signal }).catch(
        () => undefined,
      );
    }
  };

  const looking = keepLooking();
  return {
    stop: async () => {
      stopping.abort();
      await looking;
    },
  };
};
