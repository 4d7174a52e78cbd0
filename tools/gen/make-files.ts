import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readTree } from '../check/tree/tree.ts';
import type { GeneratedFile, Generator } from './generated-file.ts';

/** What a run of the generators would change: files to write, and files that nothing makes any more. */
export interface Difference {
  readonly made: number;
  readonly toWrite: readonly GeneratedFile[];
  readonly toRemove: readonly string[];
}

/** How a text of this file is laid out. */
export type Layout = (root: string, file: GeneratedFile) => Promise<GeneratedFile>;

/** Runs the generators and compares what they make, laid out, with what is there. Nothing is written. */
export const differenceFrom = async (
  root: string,
  generators: readonly Generator[],
  layout: Layout,
): Promise<Difference> => {
  const tree = readTree(root);
  const toWrite: GeneratedFile[] = [];
  const toRemove: string[] = [];
  let made = 0;
  for (const generator of generators) {
    const files = await Promise.all((await generator.make(root)).map((file) => layout(root, file)));
    made += files.length;
    for (const file of files) if (file.text !== (await textAt(root, file.path))) toWrite.push(file);
    const paths = new Set(files.map(({ path }) => path));
    const { folder } = generator;
    if (folder === undefined) continue;
    toRemove.push(
      ...tree.files.map(({ path }) => path).filter((path) => path.startsWith(folder) && !paths.has(path)),
    );
  }
  return { made, toWrite, toRemove };
};

const textAt = (root: string, path: string): Promise<string | undefined> =>
  readFile(join(root, path), 'utf8').catch(() => undefined);
