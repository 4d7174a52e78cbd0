import { setTimeout as wait } from 'node:timers/promises';
import type { JetStreamClient, JetStreamManager } from '@nats-io/jetstream';
import type { Log } from '../telemetry/log.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import type { BusConnection } from './connect-bus.ts';
import type { Reaction } from './facts.ts';
import { inOrder } from './in-order.ts';
import { parkFact } from './park-fact.ts';
import { prepareConsumer } from './prepare-consumer.ts';
import { pullFacts } from './pull-facts.ts';
import { type Pauses, reactToFact, usualPauses } from './react-to-fact.ts';
import type { Subjects } from './subjects.ts';

export interface HearingNeeds {
  readonly service: string;
  readonly connection: BusConnection;
  readonly manager: JetStreamManager;
  readonly stream: JetStreamClient;
  readonly subjects: Subjects;
  /** Makes the streams again, should the bus have lost them. */
  readonly prepare: () => Promise<void>;
  readonly log: Log;
  readonly metrics: Metrics;
}

export interface HearingPace {
  readonly pauses?: Pauses;
  /** Reactions that run at the same time at most. */
  readonly atOnce?: number;
}

export interface Hearing {
  /** Takes nothing new and finishes what was begun; what was brought and not begun goes to another replica at once. */
  stop(): Promise<void>;
}

const usualAtOnce = 32;
const restMs = 1_000;

/**
 * Hears facts until it is stopped: through outages of the bus, and when the bus has lost its streams. Facts about the same thing are
 * heard in order, others side by side. A fact whose reaction failed comes back later, after those that followed it.
 */
export const hearFacts = async (
  needs: HearingNeeds,
  reactions: ReadonlyMap<string, Reaction>,
  { pauses = usualPauses, atOnce = usualAtOnce }: HearingPace,
): Promise<Hearing> => {
  const { service, connection, manager, subjects, stream, log, metrics } = needs;
  const react = reactToFact({ reactions, park: parkFact(stream, subjects, service), pauses, log, metrics });
  const line = inOrder();
  const stopping = new AbortController();

  const prepare = (): Promise<void> => prepareConsumer(manager, subjects, service, [...reactions.keys()]);

  const restore = async (): Promise<void> => {
    try {
      await wait(restMs, undefined, { signal: stopping.signal });
      await needs.prepare();
      await prepare();
    } catch (error) {
      if (!stopping.signal.aborted) log.error('facts cannot be heard now', {}, error);
    }
  };

  await prepare();
  const pulling = pullFacts({
    ...{ connection, service, atOnce, restore },
    stream: subjects.factStream,
    consumer: service,
    take: (delivery) => line(delivery.about, () => react(delivery)),
  });
  return {
    stop: () => {
      stopping.abort();
      return pulling.stop();
    },
  };
};
