import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { InfraFailure } from './component.ts';
import { pidFileName, serverIn } from './server.ts';

/** Removes the data of `npm start`. Refuses while a server works in it: its data would be half there. */
export const resetData = async (folder: string): Promise<void> => {
  const files = await readdir(folder, { recursive: true }).catch(() => []);
  for (const file of files.filter((path) => basename(path) === pidFileName)) {
    const dataDir = join(folder, dirname(file));
    const pid = await serverIn(dataDir);
    if (pid === undefined) continue;
    throw new InfraFailure(`Process ${pid} still works in ${dataDir}; stop npm start first.`);
  }
  await rm(folder, { recursive: true, force: true });
};

const runCommand = async (): Promise<void> => {
  try {
    await resetData(join(import.meta.dirname, '..', '..', '.baken'));
    process.stdout.write('The data of npm start is gone; the next start begins anew.\n');
  } catch (error) {
    if (!(error instanceof InfraFailure)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
};

if (import.meta.main) void runCommand();
