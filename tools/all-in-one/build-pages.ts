import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../../', import.meta.url));
const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');

/** Folders of the built web apps. */
export interface BuiltPages {
  readonly visitor: string;
  readonly console: string;
}

/** Builds both web apps where their sources have changed since the last build. A failure is what the build printed. */
export const builtPages = async (): Promise<BuiltPages> => {
  const [visitor, console] = await Promise.all([built('web-visitor'), built('web-console')]);
  return { visitor, console };
};

const built = async (app: string): Promise<string> => {
  const folder = join(root, app);
  const output = join(folder, 'dist');
  const stamp = join(output, '.sources');
  const sources = await sourcesOf(folder);
  if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === sources) return output;
  await promisify(execFile)(process.execPath, [vite, 'build', '--logLevel', 'error'], {
    cwd: folder,
    // A test gets the page that people get.
    env: { ...process.env, NODE_ENV: 'production' },
  });
  await writeFile(stamp, sources);
  return output;
};

/** One hash over everything that a build reads. */
const sourcesOf = async (app: string): Promise<string> => {
  const hash = createHash('sha256');
  hash.update(await readFile(join(root, 'package-lock.json')));
  for (const folder of [app, join(root, 'gateway/protocol/src'), join(root, 'services/kernel/src')]) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => !path.includes('/dist/') && !path.includes('/node_modules/'))
      .sort();
    for (const file of files) hash.update(file).update(await readFile(file));
  }
  return hash.digest('hex');
};
