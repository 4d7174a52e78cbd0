import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Environment } from '../infra/programs.ts';

/** A machine with nothing on it but what a test puts there: its own PATH, cache and home. */
export interface BareMachine {
  readonly folder: string;
  readonly environment: Environment;
  /** Puts a program on PATH: the body of a shell script. `$CALLS` in it is a file to note things in. */
  readonly give: (name: string, body: string) => Promise<void>;
  readonly remove: () => Promise<void>;
}

/** more: variables on top, for example the address of a download. */
export const createBareMachine = async (more: Environment = {}): Promise<BareMachine> => {
  const folder = await mkdtemp(join(tmpdir(), 'baken-machine-'));
  const programs = join(folder, 'programs');
  await mkdir(programs);
  return {
    folder,
    environment: {
      PATH: programs,
      HOME: folder,
      XDG_CACHE_HOME: join(folder, 'cache'),
      CALLS: join(folder, 'calls'),
      ...more,
    },
    give: async (name, body) => {
      const path = join(programs, name);
      await writeFile(path, `#!/bin/sh\nPATH=/usr/bin:/bin\n${body}\n`);
      await chmod(path, 0o755);
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
};
