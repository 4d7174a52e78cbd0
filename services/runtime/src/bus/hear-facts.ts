import { setTimeout as wait } from 'node:timers/promises';
import type { ConsumerMessages, JetStreamClient, JetStreamManager, JsMsg } from '@nats-io/jetstream';
import type { Log } from '../telemetry/log.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import type { Reaction } from './facts.ts';
import { parkFact } from './park-fact.ts';
import { ackWaitMs, prepareConsumer } from './prepare-consumer.ts';
import { type Pauses, reactToFact, usualPauses } from './react-to-fact.ts';
import type { Subjects } from './subjects.ts';
import { aboutHeader } from './tell-fact.ts';
import { workInOrder } from './work-in-order.ts';

export interface HearingNeeds {
  readonly service: string;
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
  const { service, subjects, stream, log, metrics } = needs;
  const react = reactToFact({ reactions, park: parkFact(stream, subjects, service), pauses, log, metrics });
  const works = workInOrder(atOnce);
  const inHand = new Set<JsMsg>();
  const stopping = new AbortController();

  const begin = async (): Promise<ConsumerMessages> => {
    const consumer = await prepareConsumer(needs, service, [...reactions.keys()]);
    return consumer.consume({ max_messages: atOnce, abort_on_missing_resource: true });
  };

  const take = async (message: JsMsg): Promise<void> => {
    if (stopping.signal.aborted) return message.nak();
    await works.start(message.headers?.get(aboutHeader), async () => {
      inHand.add(message);
      await react(message);
      inHand.delete(message);
    });
  };

  let messages = await begin();

  const hear = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      try {
        for await (const message of messages) await take(message);
      } catch (error) {
        log.error('hearing facts was interrupted', {}, error);
      }
      await hearAgain();
    }
  };

  const hearAgain = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      try {
        await wait(restMs, undefined, { signal: stopping.signal });
        await needs.prepare();
        messages = await begin();
        return;
      } catch (error) {
        if (!stopping.signal.aborted) log.error('facts cannot be heard yet', {}, error);
      }
    }
  };

  const stillWorking = setInterval(() => inHand.forEach((message) => message.working()), ackWaitMs / 3);
  const hearing = hear();
  return {
    stop: async () => {
      stopping.abort();
      await messages.close();
      await hearing;
      // It may have begun again in that moment.
      await messages.close();
      await works.idle();
      clearInterval(stillWorking);
    },
  };
};
