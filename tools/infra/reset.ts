import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { InfraFailure } from './component.ts';
import { serverIn } from './server.ts';

/** Removes the data of `npm start`. Refuses while a server works in it: its data would be half there. */
export const resetData = async (folder: string): Promise<void> => {
  for (const name of await readdir(folder).catch(() => [])) {
    const pid = await serverIn(join(folder, name));
    if (pid === undefined) continue;
    throw new InfraFailure(`Process ${pid} still works in ${join(folder, name)}; stop npm start first.`);
  }
  await rm(folder, { recursive: true, force: true });
};

if (import.meta.main) {
  try {
    await resetData(join(import.meta.dirname, '..', '..', '.baken'));
    process.stdout.write('The data of npm start is gone; the next start begins anew.\n');
  } catch (error) {
    if (!(error instanceof InfraFailure)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
