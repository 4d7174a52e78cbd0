import { join } from 'node:path';
import { type Result, ok, refuse } from '@baken/kernel';
import { cacheFolder, installOnce } from './cache.ts';
import { type Environment, onPath, run } from './programs.ts';
import type { Progress } from './progress.ts';

/**
 * SecantusDB speaks MongoDB's protocol over WiredTiger. GPL: always a process of its own, for development and tests only.
 * The version that durability was measured with; another one must be measured again.
 */
const secantusVersion = '0.5.3-beta.196';

const secantusFolder = (environment: Environment): string =>
  join(cacheFolder(environment), `secantusd-rs-${secantusVersion}`);

export const secantusProgram = (environment: Environment): string =>
  join(secantusFolder(environment), 'bin', 'secantusd-rs');

const settingsFile = join(import.meta.dirname, 'secantus.toml');

/** Without `--sync-on-commit` a killed server loses documents that it had acknowledged (535 of 218,680 measured, 0 with it). */
export const secantusArguments = ({ port, folder }: { port: number; folder: string }): readonly string[] => [
  ...['--config', settingsFile, '--host', '127.0.0.1', '--port', String(port), '--storage-path', folder],
  ...['--log-level', 'WARNING', '--cache-size', '512M', '--sync-on-commit'],
];

/** The Rust server also takes a size for its log files, each of which is allocated in full. */
export const secantusRustArguments = (settings: { port: number; folder: string }): readonly string[] => [
  ...secantusArguments(settings),
  ...['--log-file-max', '16MB'],
];

/** `--locked`: exactly the dependencies, with checksums, that the package was published with. */
const cargoArguments = (root: string): readonly string[] => [
  ...['install', 'secantus-mdb', '--version', secantusVersion],
  ...['--locked', '--ignore-rust-version', '--root', root],
];

/** Builds the fast store into the cache, about seven minutes once. Answers with its program, or why not. */
export const buildFastStore = async (
  environment: Environment,
  progress: Progress,
): Promise<Result<string, string>> => {
  const build = async (unfinished: string): Promise<Result<unknown, string>> => {
    const cargo = await onPath('cargo', environment);
    if (cargo === undefined) return refuse('cargo is not on PATH; install Rust 1.95 or newer and try again');
    return run(cargo, cargoArguments(unfinished), {
      environment: {
        CARGO_NET_RETRY: '1',
        CARGO_HTTP_TIMEOUT: '10',
        CARGO_TERM_COLOR: 'never',
        ...environment,
      },
      withinMilliseconds: 60 * 60_000,
    });
  };
  const built = await progress.step('building the fast store with cargo (about 7 minutes, once)', () =>
    installOnce(secantusFolder(environment), build, progress),
  );
  return built.ok ? ok(secantusProgram(environment)) : built;
};
