import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CallsDefinition } from '@baken/runtime';
import type { Tree } from '../tree/tree.ts';
import type { FoundDefinition } from './check-access.ts';

const generated = /^proto\/src\/gen\/(baken\/.+)\.ts$/;

/** Every service definition in the generated code, wherever it stands. */
export const findDefinitions = async (root: string, tree: Tree): Promise<readonly FoundDefinition[]> => {
  const found = await Promise.all(
    tree.files.map(async ({ path }) => {
      const source = generated.exec(path)?.[1];
      if (source === undefined) return [];
      const module: unknown = await import(pathToFileURL(join(root, path)).href);
      return Object.values(module ?? {})
        .filter(isDefinition)
        .map((definition): FoundDefinition => ({ path: `proto/${source}.proto`, definition }));
    }),
  );
  return found.flat();
};

const isDefinition = (value: unknown): value is CallsDefinition =>
  typeof value === 'object' && value !== null && 'fullName' in value && 'methods' in value;
