import type { Clock, MakeId } from '@baken/kernel';
import type { Organisation } from '@baken/organisation';
import type { z } from 'zod';
import type { Reaction } from '../bus/facts.ts';
import type { LiveRoom } from '../bus/live.ts';
import type { Job } from '../jobs/job.ts';
import type { CallRoom, ServedCalls } from '../rpc/calls.ts';
import type { StoreRoom } from '../store/store-room.ts';
import type { Log } from '../telemetry/log.ts';
import type { Metrics } from '../telemetry/metrics.ts';

/**
 * A service as a plain value: `defineService({ name, config, compose })`. `compose` is the composition root; everything that
 * a service needs from the world comes through the shell, and nothing keeps state in a module.
 */
export interface ServiceDefinition<Config extends z.ZodObject = z.ZodObject> {
  /** As in the topology. */
  readonly name: string;
  /** Keys in camel case with the unit in the name: `offerSeconds` is read from `BAKEN_ROUTING_OFFER_SECONDS`. */
  readonly config: Config;
  /** Set by the gateway alone: it owns no data, so no database is opened and `shell.store` is not there. */
  readonly ownsNothing?: true;
  compose(shell: Shell<z.output<Config>>): Service | Promise<Service>;
}

/** Any service, where the type of its configuration is of no interest: what runs services has read the configuration by the definition's own schema. */
export interface AnyDefinition extends Pick<ServiceDefinition, 'name' | 'config' | 'ownsNothing'> {
  compose(shell: Shell<never>): Service | Promise<Service>;
}

/** What a service is given. One shell belongs to one service: its own database, bus connection, registry and logger. */
export interface Shell<Config> {
  readonly name: string;
  readonly config: Config;
  readonly organisation: Organisation;
  readonly clock: Clock;
  readonly makeId: MakeId;
  readonly store: StoreRoom;
  readonly live: LiveRoom;
  readonly calls: CallRoom;
  readonly log: Log;
  readonly metrics: Metrics;
}

/** What a service brings. */
export interface Service {
  readonly serves?: readonly ServedCalls[];
  readonly hears?: readonly Reaction[];
  readonly jobs?: readonly Job[];
  /** Only the gateway has these: doors to the Internet. */
  readonly listeners?: readonly Listener[];
  /** What else must be true before this service is ready, each with a short name. */
  readonly ready?: Readonly<Record<string, () => Promise<boolean>>>;
  /** Finish what was begun; called after new work stopped coming, before the connections close. */
  readonly finish?: () => Promise<void>;
}

/** Something that listens for people's browsers. */
export interface Listener {
  readonly name: string;
  /** Begins to listen and gives the address, for example `http://127.0.0.1:8080`. */
  start(): Promise<string>;
  /** Takes nothing new, lets what runs finish within the time, then closes. milliseconds: how long at most. */
  stop(milliseconds: number): Promise<void>;
}

/** Keeps the type of the configuration through the definition. */
export const defineService = <Config extends z.ZodObject>(
  definition: ServiceDefinition<Config>,
): ServiceDefinition<Config> => definition;
