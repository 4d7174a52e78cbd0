import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { DryMongoBinary, MongoBinary } from 'mongodb-memory-server-core';

/**
 * Fetches one mongod: `fetch-mongod.ts <version> <folder>`. A program of its own, because only a process can be stopped when the network
 * neither gives nor refuses. It prints progress as soon as bytes come, and nothing before.
 */
const [version, folder] = process.argv.slice(2);
if (version === undefined || folder === undefined) throw new Error('fetch-mongod.ts <version> <folder>');

try {
  const options = await DryMongoBinary.generateOptions({ version, downloadDir: folder });
  const { platform } = process;
  const fetched = await MongoBinary.download({ ...options, platform, checkMD5: true });
  await rename(fetched, join(folder, 'mongod'));
} catch (error) {
  const message = error instanceof Error ? error.message : 'unknown';
  process.stderr.write(`${message.replaceAll(/\s+/g, ' ').replace(/"?https?:\S+/, 'its address')}\n`);
  process.exitCode = 1;
}
