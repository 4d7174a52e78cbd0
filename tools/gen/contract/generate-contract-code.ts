import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GeneratedFile } from '../generated-file.ts';
import { buf } from './buf.ts';

/** The TypeScript of the contract, as proto/buf.gen.yaml says. Made beside the repository, so that a check changes nothing. */
export const generateContractCode = async (root: string): Promise<readonly GeneratedFile[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'baken-gen-'));
  try {
    await buf(root, ['generate', '--output', folder]);
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name));
    return await Promise.all(
      files.sort().map(async (file) => ({
        path: `proto${file.slice(folder.length).replaceAll('\\', '/')}`,
        text: await readFile(file, 'utf8'),
      })),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
