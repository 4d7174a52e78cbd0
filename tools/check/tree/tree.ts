import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';

/** A file of the repository; `path` is relative to its root, with forward slashes. */
export interface TreeFile {
  readonly path: string;
  readonly text: string;
}

/** All that a check may look at: tests make one from a few lines, the command makes one from the repository. */
export interface Tree {
  readonly files: readonly TreeFile[];
  readonly find: (path: string) => TreeFile | undefined;
}

/** A tree from texts by path. */
export const treeOf = (texts: Readonly<Record<string, string>>): Tree =>
  treeFrom(Object.entries(texts).map(([path, text]) => ({ path, text })));

const treeFrom = (files: readonly TreeFile[]): Tree => {
  const byPath = new Map(files.map((file) => [file.path, file]));
  return { files, find: (path) => byPath.get(path) };
};

const notText = /\.(png|jpe?g|gif|ico|woff2?|ttf|zip|gz|pdf|bin|webp)$/;

/** The files below `root` that git knows or would take: what is ignored is nobody's code. Texts are read when asked for. */
export const readTree = (root: string): Tree => {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const paths = [...new Set(listed.split('\0'))].filter((path) => path !== '' && !notText.test(path));
  return treeFrom(paths.flatMap((path) => fileAt(root, path) ?? []));
};

const fileAt = (root: string, path: string): TreeFile | undefined => {
  try {
    return { path, text: readFileSync(join(root, path), 'utf8') };
  } catch {
    return undefined; // listed by git, removed from the disk: there is nothing to check
  }
};
