import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { readTree } from '../../check/tree/tree.ts';

const root = join(import.meta.dirname, '..', '..', '..');

/** A copy of this repository that a test may change, committed as one commit. */
export interface CopyOfRepository {
  /** Runs a program in it and gives what it printed; throws with that when it fails. */
  run(program: string, ...args: readonly string[]): Promise<string>;
  remove(): void;
}

/** Copies what git would take. Packages are those of the repository itself, but ours are those of the copy. */
export const copyRepository = async (): Promise<CopyOfRepository> => {
  const folder = mkdtempSync(join(tmpdir(), 'baken-copy-'));
  for (const { path } of readTree(root).files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(join(root, path), join(folder, path));
  }
  linkPackages(folder);
  const run: CopyOfRepository['run'] = async (program, ...args) => {
    try {
      const { stdout } = await promisify(execFile)(program, args, {
        cwd: folder,
        maxBuffer: 16 * 1024 * 1024,
      });
      return stdout;
    } catch (failure) {
      const { stdout = '', stderr = '' } = failure as { readonly stdout?: string; readonly stderr?: string };
      throw new Error(`${program} ${args.join(' ')} failed:\n${stdout}${stderr}`, { cause: failure });
    }
  };
  await run('git', 'init', '--quiet');
  await run('git', 'add', '--all');
  await run(
    'git',
    '-c',
    'user.name=test',
    '-c',
    'user.email=test@localhost',
    'commit',
    '--quiet',
    '-m',
    'copy',
  );
  return { run, remove: () => rmSync(folder, { recursive: true }) };
};

const linkPackages = (folder: string): void => {
  const packages = join(root, 'node_modules');
  const ours = join(folder, 'node_modules', '@baken');
  mkdirSync(ours, { recursive: true });
  for (const name of readdirSync(packages))
    if (name !== '@baken' && name !== '.cache')
      symlinkSync(join(packages, name), join(folder, 'node_modules', name));
  for (const name of readdirSync(join(packages, '@baken')))
    symlinkSync(readlinkSync(join(packages, '@baken', name)), join(ours, name));
  for (const { path } of readTree(root).files.filter(({ path: each }) => each.endsWith('/package.json'))) {
    const own = join(dirname(path), 'node_modules');
    if (existsSync(join(root, own))) symlinkSync(join(root, own), join(folder, own));
  }
};
