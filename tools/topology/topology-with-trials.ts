import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { topologyFrom, type Topology } from '@baken/runtime/rpc/topology.ts';
import { mergeMaps, topologyShape } from './topology-map.ts';

const committed = join(import.meta.dirname, '..', '..', 'services');

/**
 * The topology of this machine: the one that goes to production, with the edges of services on trial.
 * services: the folder with the map, and with a folder for each service
 */
export const topologyWithTrials = async (services = committed): Promise<Topology> => {
  const folders = await readdir(services, { withFileTypes: true });
  const places = [
    join(services, 'topology.json'),
    ...folders
      .filter((folder) => folder.isDirectory())
      .map(({ name }) => join(services, name, 'topology.json')),
  ];
  const texts = await Promise.all(places.map((place) => readFile(place, 'utf8').catch(() => undefined)));
  const maps = texts.flatMap((text) => (text === undefined ? [] : [topologyShape.parse(JSON.parse(text))]));
  return topologyFrom(mergeMaps(maps));
};
