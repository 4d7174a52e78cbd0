import type { Finding, Outcome } from '../check-shape.ts';
import { importsOf, type Import } from '../tree/imports-of.ts';
import { isTest, isTestSupport, isTypeScript, writtenModules } from '../tree/kind.ts';
import { resolve } from '../tree/resolve.ts';
import type { Tree, TreeFile } from '../tree/tree.ts';
import { exportsOf } from './exports-of.ts';

/** Names that a framework asks for: nobody in the repository imports them. */
const entryPoints = /(^|\/)[^/]+\.config\.ts$/;

/**
 * Exported names that nobody uses. Being tested is no use by itself: what only a test imports must be used by its own
 * module, and what is used by its own module alone needs a test that imports it, or no `export`. A type that its own
 * module mentions is alive: it names a part of something exported.
 */
export const checkDeadExports = (tree: Tree): Outcome => {
  const used = usedNames(tree, false);
  const usedOrTested = usedNames(tree, true);
  let seen = 0;
  const findings = writtenModules(tree).flatMap((module) => {
    if (entryPoints.test(module.path)) return [];
    const exported = exportsOf(module);
    seen += exported.length;
    return exported
      .filter(({ name, isType, mentioned }) => {
        const users = mentioned || isTestSupport(module.path) ? usedOrTested : used;
        return !(isType && mentioned) && !users.has(`${module.path}#${name}`);
      })
      .map(({ name, line, mentioned }) => deadExport(module, name, line, mentioned));
  });
  return { seen, of: 'exports', findings };
};

const deadExport = (module: TreeFile, name: string, line: number, mentioned: boolean): Finding => ({
  path: module.path,
  line,
  says: mentioned ? `nobody else uses \`${name}\`` : `nobody uses \`${name}\``,
  fix: mentioned ? 'take the word `export` away' : 'remove it, or use it',
});

/** `path#name` for every name that somebody takes, with tests or without, followed through modules that pass it on. */
const usedNames = (tree: Tree, withTests: boolean): ReadonlySet<string> => {
  const used = new Set<string>();
  for (const file of tree.files) {
    if (!/\.(tsx?|m?js)$/.test(file.path) || (!withTests && runsOnlyTests(file.path))) continue;
    for (const one of importsOf(file)) {
      if (one.passesOn !== undefined) continue;
      const target = resolve(tree, file.path, one.specifier);
      if (target.kind !== 'module') continue;
      take(tree, target.path, one.names, used);
    }
  }
  return used;
};

/** Tests, and the folders of services' tests. What `testing/` and the journeys' world take is used by somebody who is there. */
const runsOnlyTests = (path: string): boolean => isTest(path) || /(^|\/)test\//.test(path);

const take = (tree: Tree, path: string, names: Import['names'], used: Set<string>): void => {
  const file = tree.find(path);
  if (file === undefined || !isTypeScript(path)) return;
  const wanted = names === 'all' ? ['*', ...exportsOf(file).map(({ name }) => name)] : names;
  const fresh = wanted.filter((name) => !used.has(`${path}#${name}`));
  for (const name of fresh) used.add(`${path}#${name}`);
  if (fresh.length === 0) return;
  for (const one of importsOf(file)) takePassedOn(tree, path, one, names === 'all' ? 'all' : fresh, used);
};

const takePassedOn = (
  tree: Tree,
  path: string,
  one: Import,
  names: Import['names'],
  used: Set<string>,
): void => {
  if (one.passesOn === undefined) return;
  const target = resolve(tree, path, one.specifier);
  if (target.kind !== 'module') return;
  if (one.passesOn === 'all') return take(tree, target.path, names, used);
  const { passesOn } = one;
  const origins =
    names === 'all' ? [...passesOn.values()] : names.flatMap((name) => passesOn.get(name) ?? []);
  if (origins.length > 0) take(tree, target.path, origins, used);
};
