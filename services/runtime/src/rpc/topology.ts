import { z } from 'zod';
import declared from '../../../topology.json' with { type: 'json' };

/**
 * The map that is also the law: who calls whom, who hears whose facts, who publishes and hears whose live messages.
 * `services/topology.json` is the only place where an edge can be opened.
 */
export interface Topology {
  readonly services: readonly string[];
  mayCall(from: string, to: string): boolean;
  mayHear(hearer: string, teller: string): boolean;
  mayPublishLive(publisher: string, owner: string): boolean;
  mayHearLive(hearer: string, owner: string): boolean;
  /** Whom a service calls, for its metrics and its connections. */
  calledBy(from: string): readonly string[];
}

const name = z.string().regex(/^[a-z][a-z-]*$/);
const names = z.array(name).readonly();
const shape = z.strictObject({
  services: z.record(
    name,
    z.strictObject({
      calls: names,
      hears: names,
      live: z.strictObject({ publishes: names, hears: names }),
    }),
  ),
});
type Edges = z.output<typeof shape>['services'];

/** Throws when the value has another shape, names a service that is not declared, or lets calls run in a circle. */
export const topologyFrom = (value: unknown): Topology => {
  const { services } = shape.parse(value);
  refuseUnknownNames(services);
  refuseCircles(services);
  return {
    services: Object.keys(services),
    mayCall: (from, to) => services[from]?.calls.includes(to) ?? false,
    mayHear: (hearer, teller) => services[hearer]?.hears.includes(teller) ?? false,
    mayPublishLive: (publisher, owner) => services[publisher]?.live.publishes.includes(owner) ?? false,
    mayHearLive: (hearer, owner) => services[hearer]?.live.hears.includes(owner) ?? false,
    calledBy: (from) => services[from]?.calls ?? [],
  };
};

const refuseUnknownNames = (services: Edges): void => {
  for (const [from, { calls, hears, live }] of Object.entries(services))
    for (const to of [...calls, ...hears, ...live.publishes, ...live.hears])
      if (!Object.hasOwn(services, to))
        throw new Error(`the topology lets ${from} reach ${to}, which it does not declare`);
};

/** A circle of calls can wait for itself until every deadline has passed. */
const refuseCircles = (services: Edges): void => {
  const visit = (from: string, path: readonly string[]): void => {
    if (path.includes(from))
      throw new Error(`the topology lets calls run in a circle: ${[...path, from].join(' → ')}`);
    for (const to of services[from]?.calls ?? []) visit(to, [...path, from]);
  };
  for (const from of Object.keys(services)) visit(from, []);
};

/** The topology of this release. */
export const bakenTopology: Topology = topologyFrom(declared);
