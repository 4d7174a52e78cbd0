import { FaultError } from '@baken/kernel';
import { Fact } from '@baken/proto/gen/baken/fact/v1/fact.ts';
import type { Log } from '../telemetry/log.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { isTrace, newTrace, runInTrace } from '../telemetry/trace.ts';
import { withSpan } from '../telemetry/tracing.ts';
import type { Delivery } from './delivery.ts';
import type { Reaction } from './facts.ts';

/** Puts a fact aside that could not be heard. `reason`: a fault code or the class of an error, nothing else. */
export type Park = (delivery: Delivery, reason: string) => Promise<void>;

/**
 * Milliseconds to wait after the first, second, … failed try; when they are used up the fact is parked. A store that is away for two
 * hours parks nothing.
 */
export type Pauses = readonly number[];

export const usualPauses: Pauses = [1_000, 5_000, 30_000, 120_000, ...Array<number>(12).fill(600_000)];

/**
 * What happens with one delivery: heard (acknowledged), again (later, after a pause), parked (after the last try, or at once when nobody could ever
 * read it), unknown (no reaction any more: acknowledged). Never rejects.
 */
export const reactToFact = (needs: {
  readonly reactions: ReadonlyMap<string, Reaction>;
  readonly park: Park;
  readonly pauses: Pauses;
  readonly log: Log;
  readonly metrics: Metrics;
}): ((delivery: Delivery) => Promise<void>) => {
  const { reactions, park, pauses, log } = needs;
  const heard = needs.metrics.counter('facts_heard_total', 'Deliveries of facts, by what came of them', {
    outcome: ['heard', 'again', 'parked', 'unknown'],
  });

  const parkOrRetry = async (delivery: Delivery, fact: Fact | undefined, reason: string): Promise<void> => {
    try {
      await park(delivery, reason);
      delivery.giveUp(reason);
      heard.add(1, { outcome: 'parked' });
      log.warn('a fact is parked', {
        ...namesOf(fact),
        attempt: delivery.delivery,
        errorName: reason,
      });
    } catch (error) {
      delivery.again(pauses.at(-1) ?? 0);
      heard.add(1, { outcome: 'again' });
      log.error('a fact could not be parked', namesOf(fact), error);
    }
  };

  const react = async (delivery: Delivery, fact: Fact): Promise<void> => {
    const reaction = reactions.get(fact.type);
    const tries = delivery.delivery;
    if (reaction === undefined) {
      delivery.done();
      heard.add(1, { outcome: 'unknown' });
      log.warn('a fact has no reaction', namesOf(fact));
      return;
    }
    // Only a process that died in every try comes here this late.
    if (tries > pauses.length + 1) return parkOrRetry(delivery, fact, 'NeverFinished');
    try {
      const news = { id: fact.id, happenedAtMs: fact.happenedAtMs, delivery: tries };
      await withSpan(`hear ${fact.type}`, namesOf(fact), () => reaction.react(fact.body, news), {
        side: 'consumer',
      });
      delivery.done();
      heard.add(1, { outcome: 'heard' });
    } catch (error) {
      const pause = pauses[tries - 1];
      if (pause === undefined) return parkOrRetry(delivery, fact, reasonOf(error));
      delivery.again(pause);
      heard.add(1, { outcome: 'again' });
      log.error('a fact will be heard again', { ...namesOf(fact), attempt: tries }, error);
    }
  };

  return async (delivery) => {
    const fact = readFact(delivery);
    if (fact === undefined) return parkOrRetry(delivery, undefined, 'Unreadable');
    await runInTrace(isTrace(fact.trace) ? fact.trace : newTrace(), () => react(delivery, fact));
  };
};

const readFact = (delivery: Delivery): Fact | undefined => {
  try {
    const fact = Fact.decode(delivery.data);
    return fact.id === '' || fact.type === '' ? undefined : fact;
  } catch {
    return undefined;
  }
};

const namesOf = (fact: Fact | undefined) =>
  fact === undefined ? {} : { factId: fact.id, factType: fact.type };

const reasonOf = (error: unknown): string => {
  if (error instanceof FaultError) return error.fault.code;
  return error instanceof Error ? error.name : typeof error;
};
