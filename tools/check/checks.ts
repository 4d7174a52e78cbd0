import { checkAccess } from './access/check-access.ts';
import { findDefinitions } from './access/find-definitions.ts';
import type { Outcome } from './check-shape.ts';
import { checkCircles } from './circles/check-circles.ts';
import { checkContract } from './contract/check-contract.ts';
import { checkDeadExports } from './dead-exports/check-dead-exports.ts';
import { checkDependencies } from './dependencies/check-dependencies.ts';
import { checkFaults } from './faults/check-faults.ts';
import { checkGenerated } from './generated/check-generated.ts';
import { checkImports } from './imports/check-imports.ts';
import { checkFormat } from './language/check-format.ts';
import { checkLint } from './language/check-lint.ts';
import { checkTypes } from './language/check-types.ts';
import { checkLeftovers } from './leftovers/check-leftovers.ts';
import { checkLinks } from './links/check-links.ts';
import { checkLog } from './log/check-log.ts';
import { checkNames } from './names/check-names.ts';
import { checkSizes } from './sizes/check-sizes.ts';
import { checkTests } from './tests/check-tests.ts';
import { checkTopology } from './topology/check-topology.ts';
import type { Tree } from './tree/tree.ts';

/** What a check is given: the repository's folder, its files, and whether a path is there at all. */
export interface Place {
  readonly root: string;
  readonly tree: Tree;
  readonly exists: (path: string) => boolean;
}

/** One check. `lane`: it runs a program of its own, one after the other in each lane. */
export interface Check {
  readonly name: string;
  readonly lane?: 'first' | 'second';
  readonly run: (place: Place) => Outcome | Promise<Outcome>;
}

/** Everything that `npm run check` checks. */
export const checks: readonly Check[] = [
  { name: 'types', lane: 'first', run: ({ root }) => checkTypes(root) },
  { name: 'lint', lane: 'second', run: ({ root }) => checkLint(root) },
  { name: 'format', lane: 'first', run: ({ root, tree }) => checkFormat(root, tree) },
  { name: 'contract', lane: 'first', run: ({ root, tree }) => checkContract(root, tree) },
  { name: 'generated', lane: 'first', run: ({ root }) => checkGenerated(root) },
  { name: 'imports', run: ({ tree }) => checkImports(tree) },
  { name: 'circles', run: ({ tree }) => checkCircles(tree) },
  { name: 'dead-exports', run: ({ tree }) => checkDeadExports(tree) },
  { name: 'dependencies', run: ({ tree }) => checkDependencies(tree) },
  { name: 'sizes', run: ({ tree }) => checkSizes(tree) },
  { name: 'names', run: ({ tree }) => checkNames(tree) },
  { name: 'tests', run: ({ tree }) => checkTests(tree) },
  { name: 'leftovers', run: ({ tree }) => checkLeftovers(tree) },
  { name: 'links', run: ({ tree, exists }) => checkLinks(tree, exists) },
  { name: 'topology', run: ({ tree }) => checkTopology(tree) },
  { name: 'access', run: async ({ root, tree }) => checkAccess(await findDefinitions(root, tree)) },
  { name: 'faults', run: ({ tree }) => checkFaults(tree) },
  { name: 'log', run: ({ tree }) => checkLog(tree) },
];
