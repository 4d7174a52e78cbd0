import { posix } from 'node:path';
import { z } from 'zod';
import type { Finding, Outcome } from '../check-shape.ts';
import { importsOf } from '../tree/imports-of.ts';
import { packageNameOf } from '../tree/resolve.ts';
import type { Tree, TreeFile } from '../tree/tree.ts';

/** Packages that are needed and that no module names, with the reason. */
const unnamed: ReadonlyMap<string, string> = new Map([
  ['@mantine/hooks', '@mantine/core asks for it'],
  ['react-dom', 'react asks for it'],
]);

const versions = z.record(z.string(), z.string()).default({});
const packageFile = z.object({ dependencies: versions, devDependencies: versions });

/** Each package that a workspace runs with is imported there, in exactly one version. What is not needed cannot be attacked. */
export const checkDependencies = (tree: Tree): Outcome => {
  let seen = 0;
  const findings = tree.files
    .filter(({ path }) => posix.basename(path) === 'package.json')
    .flatMap((file) => {
      const { dependencies, devDependencies } = packageFile.parse(JSON.parse(file.text));
      const imported = packagesImported(tree, posix.dirname(file.path));
      seen += Object.keys({ ...dependencies, ...devDependencies }).length;
      return [
        ...Object.keys(dependencies)
          .filter((name) => !imported.has(name) && !unnamed.has(name))
          .map((name) => finding(file, name, 'is not imported here', 'take it out')),
        ...Object.entries({ ...dependencies, ...devDependencies })
          .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
          .map(([name]) => finding(file, name, 'has no exact version', 'write the version that was tried')),
      ];
    });
  return { seen, of: 'dependencies', findings };
};

const finding = ({ path, text }: TreeFile, name: string, what: string, fix: string): Finding => ({
  path,
  line: text.split('\n').findIndex((line) => line.includes(`"${name}":`)) + 1,
  says: `${name} ${what}`,
  fix,
});

const packagesImported = (tree: Tree, folder: string): ReadonlySet<string> =>
  new Set(
    tree.files
      .filter(({ path }) => path.startsWith(`${folder}/`) && /\.(tsx?|m?js)$/.test(path))
      .flatMap((file) => importsOf(file).map(({ specifier }) => packageNameOf(specifier))),
  );
