import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gateway } from '@baken/gateway/gateway.ts';
import type { AnyDefinition } from '@baken/runtime/service/definition.ts';

const servicesFolder = fileURLToPath(new URL('../../services/', import.meta.url));

/**
 * Every service of the tree: a folder `services/<name>` with a `src/main.ts` has its definition in `src/<name>.ts`, exported under the
 * service's name. So a new service is in the house as soon as its folder is. The gateway comes last: its doors open when those behind it are there.
 */
export const allServices = async (): Promise<readonly AnyDefinition[]> => {
  const folders = await readdir(servicesFolder, { recursive: false, withFileTypes: true });
  const found = await Promise.all(
    folders.filter((folder) => folder.isDirectory()).map((folder) => definitionIn(folder.name)),
  );
  return [...found.flat(), gateway];
};

const definitionIn = async (name: string): Promise<readonly AnyDefinition[]> => {
  const source = join(servicesFolder, name, 'src');
  const files = await readdir(source).catch((): string[] => []);
  if (!files.includes('main.ts')) return [];
  const module = (await import(pathToFileURL(join(source, `${name}.ts`)).href)) as Readonly<
    Record<string, unknown>
  >;
  const definition = module[name];
  if (typeof definition !== 'object' || definition === null || !('compose' in definition))
    throw new Error(`services/${name}/src/${name}.ts does not export its definition as ${name}`);
  return [definition as AnyDefinition];
};
