import { join } from 'node:path';
import { type Result, ok, refuse } from '@baken/kernel';
import { cacheFolder, installOnce } from './cache.ts';
import { type Environment, run } from './programs.ts';
import type { Progress } from './progress.ts';

/** The series that production runs. */
const mongodVersion = '8.0.15';
export const mongoImage = 'mongo:8.0';

/** Only statements of over a minute would stand in the log, with their values; nothing does on loopback. */
export const mongodArguments = ({ port, folder }: { port: number; folder: string }): readonly string[] => [
  ...['--bind_ip', '127.0.0.1', '--port', String(port), '--dbpath', folder],
  ...['--wiredTigerCacheSizeGB', '0.5', '--slowms', '60000', '--quiet'],
];

/** A refusal of the network may cost this much. */
const refusalMilliseconds = 4_000;

/** A real mongod in the cache, fetched where the network allows. Answers with its path. */
export const fetchMongod = async (
  environment: Environment,
  progress: Progress,
): Promise<Result<string, string>> => {
  const folder = join(cacheFolder(environment), `mongod-${mongodVersion}`);
  const script = join(import.meta.dirname, 'fetch-mongod.ts');
  const build = (unfinished: string): Promise<Result<unknown, string>> =>
    run(process.execPath, [script, mongodVersion, unfinished], {
      environment: fetchEnvironment(environment),
      withinMilliseconds: 10 * 60_000,
      firstWordWithinMilliseconds: refusalMilliseconds,
    });
  const fetched = await progress.step('fetching mongod', () => installOnce(folder, build, progress));
  if (!fetched.ok) return fetched;
  const program = join(folder, 'mongod');
  const runs = await run(program, ['--version'], { environment, withinMilliseconds: 5_000 });
  return runs.ok ? ok(program) : refuse(`the mongod that was fetched does not run here: ${runs.fault}`);
};

/** The library checks the certificate of the other side only when npm says so, and would otherwise try three times. */
const fetchEnvironment = (environment: Environment): Environment => ({
  ...environment,
  npm_config_strict_ssl: 'true',
  MONGOMS_MD5_CHECK: 'true',
  MONGOMS_MAX_RETRIES: '1',
});
