import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { type Result, ok } from '@baken/kernel';
import type { Environment } from './programs.ts';
import { hasCode, isAlive } from './processes.ts';
import type { Progress } from './progress.ts';

/** Where everything stays that was fetched or built once: never in the repository. */
export const cacheFolder = (environment: Environment): string =>
  join(environment['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'baken');

const exists = async (path: string): Promise<boolean> => {
  try {
    await stat(path);
    return true;
  } catch {
    return false;
  }
};

/**
 * Makes a folder of the cache once. `build` fills a folder beside it, which then gets its name in one step: a folder with the
 * name is always whole, whatever was killed. Of several processes one builds, the others wait for it.
 * Answers with the folder, or with the sentence that the build failed with.
 */
export const installOnce = async (
  folder: string,
  build: (unfinished: string) => Promise<Result<unknown, string>>,
  progress: Progress,
): Promise<Result<string, string>> => {
  if (await exists(folder)) return ok(folder);
  await mkdir(dirname(folder), { recursive: true });
  const release = await takeLock(`${folder}.lock`, progress);
  const unfinished = `${folder}.unfinished`;
  try {
    if (await exists(folder)) return ok(folder);
    // What a killed build left.
    await rm(unfinished, { recursive: true, force: true });
    await mkdir(unfinished);
    const built = await build(unfinished);
    if (!built.ok) return built;
    await rename(unfinished, folder);
    return ok(folder);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
    await release();
  }
};

/** A lock is a file that holds the id of a living process; the lock of a dead one is taken over. */
const takeLock = async (lock: string, progress: Progress): Promise<() => Promise<void>> => {
  const take = async (): Promise<() => Promise<void>> => {
    for (;;) {
      if (await createAlone(lock)) return () => rm(lock, { force: true });
      const holder = Number(await readFile(lock, 'utf8').catch(() => ''));
      if (holder > 0 && !isAlive(holder)) await removeStale(lock, holder);
      else await wait(100);
    }
  };
  return progress.step(`waiting for another process that holds ${lock}`, take);
};

const createAlone = async (lock: string): Promise<boolean> => {
  try {
    await writeFile(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
};

/** Two may find the same dead holder: a rename lets one of them win, and what was not the dead one's goes back. */
const removeStale = async (lock: string, deadHolder: number): Promise<void> => {
  const aside = `${lock}.stale-${randomUUID()}`;
  try {
    await rename(lock, aside);
  } catch {
    return;
  }
  const holder = Number(await readFile(aside, 'utf8'));
  if (holder === deadHolder) await rm(aside, { force: true });
  else await rename(aside, lock);
};
