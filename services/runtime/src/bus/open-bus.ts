import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import type { Log } from '../telemetry/log.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { type BusAddress, connectBus } from './connect-bus.ts';
import type { Reaction } from './facts.ts';
import { type Hearing, type HearingPace, hearFacts } from './hear-facts.ts';
import type { LiveRoom } from './live.ts';
import { openLiveRoom } from './live-room.ts';
import { prepareStreams } from './prepare-streams.ts';
import { splitType, subjectsOf } from './subjects.ts';
import { type FactTeller, factTeller } from './tell-fact.ts';

export interface BusNeeds extends BusAddress {
  /** Prefix of everything on the bus: one organisation, or one test. One token. */
  readonly namespace: string;
  /** The organisation's id, as facts carry it. */
  readonly organisation: string;
  /** Copies of each stream: 3 in production. */
  readonly replicas: number;
  readonly mayPublishLive: (ofService: string) => boolean;
  readonly mayHearLive: (ofService: string) => boolean;
  readonly log: Log;
  readonly metrics: Metrics;
}

export interface OpenBus {
  readonly live: LiveRoom;
  /** What the store's relay tells facts with. */
  readonly teller: FactTeller;
  /**
   * Begins to hear. Throws when the topology (`mayHear`) does not let this service hear another's facts, or when two reactions are for one fact.
   */
  hear(
    reactions: readonly Reaction[],
    mayHear: (toldBy: string) => boolean,
    pace?: HearingPace,
  ): Promise<Hearing>;
  /** Whether the bus answers. */
  ready(): Promise<boolean>;
  /** Sends what is still to be sent and closes. Hearings are stopped before. */
  drain(): Promise<void>;
}

/** Connects one service to the bus and makes the streams of its organisation. Throws when the bus does not answer within five seconds. */
export const openBus = async (needs: BusNeeds): Promise<OpenBus> => {
  const { service, organisation, replicas, log, metrics } = needs;
  const subjects = subjectsOf(needs.namespace);
  const connection = await connectBus(needs, log);
  const { nats, isUp } = connection;
  const manager = await jetstreamManager(nats, { checkAPI: false });
  const stream = jetstream(nats);
  const prepare = (): Promise<void> => prepareStreams(manager, subjects, replicas);
  try {
    await prepare();
  } catch (error) {
    await nats.close();
    throw new Error('the bus does not keep facts (JetStream)', { cause: error });
  }

  return {
    live: openLiveRoom({
      ...{ nats, isUp, subjects, service, log },
      mayPublish: needs.mayPublishLive,
      mayHear: needs.mayHearLive,
    }),
    teller: factTeller({ connection, stream, subjects, organisation, prepare }),
    hear: async (reactions, mayHear, pace = {}) => {
      const byType = new Map<string, Reaction>();
      for (const reaction of reactions) {
        const { type } = reaction;
        if (!mayHear(splitType(type).service))
          throw new Error(`the topology does not let ${service} hear ${type}`);
        if (byType.has(type)) throw new Error(`${service} has two reactions to ${type}`);
        byType.set(type, reaction);
      }
      if (byType.size === 0) return { stop: () => Promise.resolve() };
      return hearFacts(
        { service, connection, manager, stream, subjects, prepare, log, metrics },
        byType,
        pace,
      );
    },
    ready: async () => {
      if (!isUp()) return false;
      return nats.flush().then(
        () => true,
        () => false,
      );
    },
    // A bus that is gone takes nothing any more.
    drain: () => nats.drain().catch(() => nats.close()),
  };
};
