import type { Tree, TreeFile } from './tree.ts';

const fixture = /(^|\/)fixture\//;
const generated = [/^proto\/src\/gen\//];

export const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path);

/** Code that only tests run: its exports live for tests alone, and its sizes follow theirs. */
export const isTestSupport = (path: string): boolean =>
  isTest(path) || /(^|\/)(test|testing)\//.test(path) || path.startsWith('test-e2e/');

const isGenerated = (path: string): boolean => generated.some((pattern) => pattern.test(path));

export const isTypeScript = (path: string): boolean => /\.tsx?$/.test(path) && !path.endsWith('.d.ts');

/** The modules that people write: no generated code, and no fixture that is wrong on purpose. */
export const writtenModules = (tree: Tree): readonly TreeFile[] =>
  tree.files.filter(({ path }) => isTypeScript(path) && !isGenerated(path) && !fixture.test(path));

/** All files but generated ones and fixtures. */
export const writtenFiles = (tree: Tree): readonly TreeFile[] =>
  tree.files.filter(({ path }) => !isGenerated(path) && !fixture.test(path));
