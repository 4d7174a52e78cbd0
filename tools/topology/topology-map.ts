import { z } from 'zod';

const names = z.array(z.string());
const row = z.strictObject({
  calls: names,
  hears: names,
  live: z.strictObject({ publishes: names, hears: names }),
});

/**
 * The shape of services/topology.json, and of services/<name>/topology.json: the map of a service on trial. `npm run new:service`
 * makes one, so that a new service changes nothing that is committed. It holds for `npm start` and the checks on this machine; a
 * service that stays moves its rows into services/topology.json, which is all that production knows.
 */
export const topologyShape = z.strictObject({ services: z.record(z.string(), row) });
export type TopologyMap = z.output<typeof topologyShape>;
type Row = z.output<typeof row>;

export const topologyPlace = 'services/topology.json';

/** The service on trial whose map this path is. */
export const trialOf = (path: string): string | undefined =>
  /^services\/([^/]+)\/topology\.json$/.exec(path)?.[1];

/** One map with the edges of all of them. */
export const mergeMaps = (maps: readonly TopologyMap[]): TopologyMap => {
  const services: Record<string, Row> = {};
  for (const map of maps)
    for (const [name, added] of Object.entries(map.services)) {
      const before = services[name];
      services[name] = before === undefined ? added : joined(before, added);
    }
  return { services };
};

const joined = (one: Row, other: Row): Row => ({
  calls: [...one.calls, ...other.calls],
  hears: [...one.hears, ...other.hears],
  live: {
    publishes: [...one.live.publishes, ...other.live.publishes],
    hears: [...one.live.hears, ...other.live.hears],
  },
});
