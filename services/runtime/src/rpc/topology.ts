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
type Edges = ReadonlyMap<string, z.output<typeof shape>['services'][string]>;

/** Throws when the value has another shape, names a service that is not declared, or lets calls run in a circle. */
export const topologyFrom = (value: unknown): Topology => {
  const edges: Edges = new Map(Object.entries(shape.parse(value).services));
  refuseUnknownNames(edges);
  refuseCircles(edges);
  return {
    services: [...edges.keys()],
    mayCall: (from, to) => edges.get(from)?.calls.includes(to) ?? false,
    mayHear: (hearer, teller) => edges.get(hearer)?.hears.includes(teller) ?? false,
    mayPublishLive: (publisher, owner) => edges.get(publisher)?.live.publishes.includes(owner) ?? false,
    // Replicas of one service may wake each other.
    mayHearLive: (hearer, owner) =>
      hearer === owner || (edges.get(hearer)?.live.hears.includes(owner) ?? false),
    calledBy: (from) => edges.get(from)?.calls ?? [],
  };
};

const refuseUnknownNames = (edges: Edges): void => {
  for (const [from, { calls, hears, live }] of edges)
    for (const to of [...calls, ...hears, ...live.publishes, ...live.hears])
      if (!edges.has(to)) throw new Error(`the topology lets ${from} reach ${to}, which it does not declare`);
};

/** A circle of calls can wait for itself until every deadline has passed. */
const refuseCircles = (edges: Edges): void => {
  const visit = (from: string, path: readonly string[]): void => {
    if (path.includes(from))
      throw new Error(`the topology lets calls run in a circle: ${[...path, from].join(' → ')}`);
    for (const to of edges.get(from)?.calls ?? []) visit(to, [...path, from]);
  };
  for (const from of edges.keys()) visit(from, []);
};

/** The topology of this release. */
export const bakenTopology: Topology = topologyFrom(declared);
