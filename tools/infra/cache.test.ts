import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ok, refuse } from '@baken/kernel';
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cacheFolder, installOnce } from './cache.ts';
import { quietProgress } from '../testing/quiet-progress.ts';

describe('the cache', () => {
  let cache: string;
  let builds: number;

  beforeEach(async () => {
    cache = await mkdtemp(join(tmpdir(), 'baken-cache-'));
    builds = 0;
  });
  afterEach(() => rm(cache, { recursive: true, force: true }));

  const build = async (unfinished: string) => {
    builds += 1;
    await writeFile(join(unfinished, 'program'), 'whole');
    return ok(undefined);
  };
  const install = (made = build) => installOnce(join(cache, 'thing-1'), made, quietProgress);

  it('builds a thing once, also when two ask for it at once', async () => {
    const folder = join(cache, 'thing-1');
    expect(await Promise.all([install(), install()])).toEqual([ok(folder), ok(folder)]);
    expect(await install()).toEqual(ok(folder));
    expect(builds).toBe(1);
    expect(await readdir(cache)).toEqual(['thing-1']);
  });

  it('keeps nothing of a build that failed, and can try again', async () => {
    const fails = async (unfinished: string) => {
      await writeFile(join(unfinished, 'program'), 'half');
      return refuse('the network went away');
    };
    expect(await installOnce(join(cache, 'thing-1'), fails, quietProgress)).toEqual(
      refuse('the network went away'),
    );
    expect(await readdir(cache)).toEqual([]);
    expect((await install()).ok).toBe(true);
  });

  it('takes over from a process that was killed in the middle', async () => {
    const killed = spawnSync(process.execPath, ['--version']).pid;
    await writeFile(join(cache, 'thing-1.lock'), String(killed));
    await mkdir(join(cache, 'thing-1.unfinished'));
    await writeFile(join(cache, 'thing-1.unfinished', 'old'), 'half');
    await Promise.all([install(), install()]);
    expect(builds).toBe(1);
    expect(await readdir(join(cache, 'thing-1'))).toEqual(['program']);
    expect(await readFile(join(cache, 'thing-1', 'program'), 'utf8')).toBe('whole');
    expect(await readdir(cache)).toEqual(['thing-1']);
  });

  it('stands where the machine keeps caches', () => {
    expect(cacheFolder({ XDG_CACHE_HOME: '/somewhere' })).toBe('/somewhere/baken');
    expect(cacheFolder({})).toMatch(/\/\.cache\/baken$/);
  });
});
