import { dirname, posix } from 'node:path';
import { isBuiltin } from 'node:module';
import { z } from 'zod';
import type { Tree } from './tree.ts';

/**
 * Where an import leads.
 * - module: a file of the tree, by its path
 * - vendor: a package from outside, by its name; `node:fs` keeps its prefix
 * - nowhere: a path that is not there
 */
export type Target =
  | { readonly kind: 'module'; readonly path: string }
  | { readonly kind: 'vendor'; readonly name: string }
  | { readonly kind: 'nowhere'; readonly path: string };

/**
 * A workspace: its name, its folder, what others get by its name (`front`) and below it (`inside`, a folder), and the packages that
 * its package.json mentions.
 */
export interface Workspace {
  readonly name: string;
  readonly folder: string;
  readonly front: string;
  readonly inside: string;
  readonly declares: ReadonlySet<string>;
}

const versions = z.record(z.string(), z.string()).default({});
const packageFile = z.object({
  name: z.string().default(''),
  dependencies: versions,
  devDependencies: versions,
  exports: z.record(z.string(), z.string()).default({}),
});

const known = new WeakMap<Tree, readonly Workspace[]>();

/** The workspaces of a tree; the root, whose folder is empty, comes last. */
export const workspacesOf = (tree: Tree): readonly Workspace[] => {
  const before = known.get(tree);
  if (before !== undefined) return before;
  const workspaces = tree.files
    .filter(({ path }) => posix.basename(path) === 'package.json')
    .map(({ path, text }): Workspace => {
      const { name, dependencies, devDependencies, exports } = packageFile.parse(JSON.parse(text));
      const declares = new Set(Object.keys({ ...dependencies, ...devDependencies }));
      const front = posix.normalize(exports['.'] ?? 'src/index.ts');
      const inside = posix.normalize((exports['./*'] ?? 'src/*').replace('*', ''));
      return { name, folder: path.slice(0, -'package.json'.length), front, inside, declares };
    })
    .sort((one, other) => other.folder.length - one.folder.length);
  known.set(tree, workspaces);
  return workspaces;
};

/** The workspace that a file belongs to: the deepest one around it. */
export const workspaceOf = (tree: Tree, path: string): Workspace | undefined =>
  workspacesOf(tree).find(({ folder }) => path.startsWith(folder));

/** Where `specifier`, written in the module at `from`, leads. Our packages export a front as `.`, and a folder as `./*`. */
export const resolve = (tree: Tree, from: string, specifier: string): Target => {
  if (specifier.startsWith('.'))
    return moduleAt(tree, posix.join(dirname(from), specifier.split('?')[0] ?? ''));
  if (isBuiltin(specifier)) return { kind: 'vendor', name: specifier.replace(/^(?!node:)/, 'node:') };
  const name = packageNameOf(specifier);
  const ours = workspacesOf(tree).find((workspace) => workspace.name === name);
  if (ours === undefined) return { kind: 'vendor', name };
  const inside = specifier.slice(name.length + 1);
  return moduleAt(
    tree,
    posix.join(ours.folder, inside === '' ? ours.front : posix.join(ours.inside, inside)),
  );
};

/** `@scope/name` of `@scope/name/what.ts`. */
export const packageNameOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

const moduleAt = (tree: Tree, path: string): Target =>
  tree.find(path) === undefined ? { kind: 'nowhere', path } : { kind: 'module', path };
