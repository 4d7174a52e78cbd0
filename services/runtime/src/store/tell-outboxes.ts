import type { FactTeller } from '../bus/tell-fact.ts';
import type { Log } from '../telemetry/log.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { gatherByKey } from './gather-by-key.ts';
import { type Told, popTold, readOutbox, unmarkEmpty } from './outbox-access.ts';
import type { KeptCollection, OutboxFact } from './outbox.ts';

export interface Outboxes {
  /**
   * Tells what waits in one document, first to last, and takes it out. `known`: the whole outbox, where it need not be read again.
   * Gives false when the bus or the store failed; what was not told waits. A document is told by one at a time.
   */
  tell(collection: KeptCollection, id: string, known?: readonly OutboxFact[]): Promise<boolean>;
}

/** One document being told, and whether more was saved to it meanwhile. */
interface Telling {
  more: boolean;
}

interface Pop extends Told {
  readonly collection: KeptCollection;
  readonly begun: (popping: Promise<void>) => void;
}

const mostPopsTogether = 200;

export const tellOutboxes = ({
  teller,
  log,
  metrics,
}: {
  readonly teller: FactTeller;
  readonly log: Log;
  readonly metrics: Metrics;
}): Outboxes => {
  const told = metrics.counter('facts_told_total', 'Facts that the bus has kept');
  const failed = metrics.counter('facts_untold_total', 'Tries to tell a fact that the bus did not keep');
  const tellings = new Map<string, Telling>();

  // While one pop is on its way to the store the next ones gather and go together.
  const takePop = gatherByKey<Pop>(async (_collectionName, pops) => {
    const popping = popTold(pops);
    pops.forEach(({ begun }) => begun(popping));
    await popping.catch(() => undefined);
  }, mostPopsTogether);

  const pop = (collection: KeptCollection, id: string, factIds: readonly string[]): Promise<void> =>
    new Promise((begun) => takePop(collection.collectionName, { collection, id, factIds, begun }));

  const tellAll = async (
    collection: KeptCollection,
    id: string,
    facts: readonly OutboxFact[],
  ): Promise<void> => {
    if (facts.length === 0) return unmarkEmpty(collection, id);
    for (const fact of facts) {
      await teller.tell(fact, id);
      told.add();
    }
    await pop(
      collection,
      id,
      facts.map((fact) => fact.id),
    );
  };

  return {
    tell: async (collection, id, known) => {
      const key = `${collection.collectionName}/${id}`;
      const already = tellings.get(key);
      if (already !== undefined) {
        already.more = true;
        return true;
      }
      const telling: Telling = { more: true };
      tellings.set(key, telling);
      try {
        for (let facts = known; telling.more; facts = undefined) {
          telling.more = false;
          await tellAll(collection, id, facts ?? (await readOutbox(collection, id)));
        }
        return true;
      } catch (error) {
        failed.add();
        log.error(
          'facts wait, because telling them failed',
          { collection: collection.collectionName },
          error,
        );
        return false;
      } finally {
        tellings.delete(key);
      }
    },
  };
};
