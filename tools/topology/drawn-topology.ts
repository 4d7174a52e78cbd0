import type { Tree } from '../check/tree/tree.ts';
import { topologyPlace, topologyShape, trialOf, type TopologyMap } from './topology-map.ts';

/** The map that is committed and goes to production. Throws when it has another shape. */
export const drawnTopology = (tree: Tree): TopologyMap =>
  topologyShape.parse(JSON.parse(tree.find(topologyPlace)?.text ?? 'null'));

/** Services whose map still stands in their own folder. */
export const servicesOnTrial = (tree: Tree): ReadonlySet<string> =>
  new Set(tree.files.flatMap(({ path }) => trialOf(path) ?? []));
