import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readTree, type Tree } from '../../check/tree/tree.ts';
import { drawnTopology } from '../../topology/drawn-topology.ts';
import type { TopologyMap } from '../../topology/topology-map.ts';
import { readContract, type Contract } from '../contract/read-contract.ts';
import type { GeneratedFile } from '../generated-file.ts';
import { tableOf, withParts } from './parts.ts';

const path = 'services/README.md';

/**
 * The rows of services/README.md: the question from the contract, the edges from the topology, the data from the stores.
 * A service on trial has none yet.
 */
export const generateServiceTable = async (root: string): Promise<readonly GeneratedFile[]> => {
  const document = await readFile(join(root, path), 'utf8');
  const tree = readTree(root);
  const table = serviceTable(await readContract(root), drawnTopology(tree), tree);
  return [{ path, text: withParts(document, { services: table }) }];
};

const serviceTable = ({ services, facts }: Contract, topology: TopologyMap, tree: Tree): string => {
  const names = Object.keys(topology.services).filter((name) => name !== 'gateway');
  const rows = names.map((name) => {
    const edges = topology.services[name];
    return [
      `[${name}](${name}/README.md)`,
      questionOf(services.find(({ owner }) => owner === name)?.comment ?? ''),
      collectionsOf(tree, name).join(', '),
      listed(edges?.calls ?? []),
      listed(facts.filter(({ owner }) => owner === name).map((fact) => fact.name)),
      listed(edges?.hears ?? []),
    ];
  });
  return tableOf(['service', 'its question', 'owns', 'calls', 'tells', 'hears'], rows);
};

/** The first sentence that ends in a question mark. */
const questionOf = (comment: string): string => /^[^?]*\?/.exec(comment)?.[0] ?? comment;

const listed = (names: readonly string[]): string => names.join(', ');

/** The collections that the modules of a service's `store/` name. */
const collectionsOf = (tree: Tree, service: string): readonly string[] => {
  const found = tree.files
    .filter(({ path: place }) => place.startsWith(`services/${service}/src/store/`))
    .flatMap(({ text }) =>
      [...text.matchAll(/\b(?:collection(?:: |\()|openCollection<\w+>\(store, )'([a-z_]+)'/g)].map(
        ([, name = '']) => name,
      ),
    );
  return [...new Set(found)].map((name) => name.replaceAll('_', ' ')).sort();
};
