import { join } from 'node:path';
import { ok, refuse } from '@baken/kernel';
import { cacheFolder } from './cache.ts';
import type { Component, Way } from './component.ts';
import { type Environment, isExecutable, onPath } from './programs.ts';
import { installWheels } from './python.ts';

/** A program that speaks MongoDB's protocol, and how it wants to be started. */
export interface StoreProgram {
  readonly command: string;
  readonly arguments: (settings: StoreSettings) => readonly string[];
  readonly environment: Environment;
}

/** folder: where the data goes; it exists. config: a path for an empty settings file. */
export interface StoreSettings {
  readonly port: number;
  readonly folder: string;
}

export type StoreFound =
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'program'; readonly program: StoreProgram };

/** The version that durability was measured with; another one must be measured again. */
export const secantusVersion = '0.5.3-beta.196';

export const secantusFolder = (environment: Environment): string =>
  join(cacheFolder(environment), `secantusd-rs-${secantusVersion}`);

export const storeComponent = (environment: Environment): Component<StoreFound> => ({
  name: 'MongoDB',
  remedy: 'set MONGODB_URL, install mongod, or install python3-venv or cargo and try again',
  ways: [
    givenUrl(environment),
    mongodOnPath(environment),
    secantusOnPath(environment),
    secantusInCache(environment),
    secantusWheel(environment),
  ],
});

const givenUrl = (environment: Environment): Way<StoreFound> => ({
  name: 'MONGODB_URL',
  find: async () => {
    const url = environment['MONGODB_URL'];
    return url === undefined || url === '' ? refuse('not set') : ok({ kind: 'url', url });
  },
});

const mongodOnPath = (environment: Environment): Way<StoreFound> => ({
  name: 'mongod on PATH',
  find: async () => {
    const command = await onPath('mongod', environment);
    return command === undefined ? refuse('not there') : program(command, mongodArguments, environment);
  },
});

const secantusOnPath = (environment: Environment): Way<StoreFound> => ({
  name: 'secantusd-rs on PATH',
  find: async () => {
    const command = await onPath('secantusd-rs', environment);
    return command === undefined ? refuse('not there') : program(command, secantusArguments, environment);
  },
});

const secantusInCache = (environment: Environment): Way<StoreFound> => ({
  name: 'secantusd-rs in the cache',
  find: async () => {
    const command = join(secantusFolder(environment), 'bin', 'secantusd-rs');
    const there = await isExecutable(command);
    return there ? program(command, secantusArguments, environment) : refuse('not built');
  },
});

const secantusWheel = (environment: Environment): Way<StoreFound> => ({
  name: 'secantusd-py from its wheel',
  find: async (progress) => {
    const requirements = join(import.meta.dirname, 'requirements', 'secantusdb.txt');
    const wheels = await installWheels({ name: 'secantusd-py-0.7.0b3', requirements }, environment, progress);
    if (!wheels.ok) return wheels;
    const start = ['-c', 'from secantus.cli import main; raise SystemExit(main())'];
    return program(wheels.value.python, (settings) => [...start, ...secantusPythonArguments(settings)], {
      ...environment,
      PYTHONPATH: wheels.value.site,
    });
  },
});

const program = (
  command: string,
  args: StoreProgram['arguments'],
  environment: Environment,
): { readonly ok: true; readonly value: StoreFound } =>
  ok({ kind: 'program', program: { command, arguments: args, environment } });

/** A slow statement would stand in the log with its values: only those over a minute do. */
export const mongodArguments = ({ port, folder }: StoreSettings): readonly string[] => [
  ...['--bind_ip', '127.0.0.1', '--port', String(port), '--dbpath', folder],
  ...['--wiredTigerCacheSizeGB', '0.5', '--slowms', '60000', '--quiet'],
];

/** Without `--sync-on-commit` a killed server loses documents that it had acknowledged. */
const secantusPythonArguments = ({ port, folder }: StoreSettings): readonly string[] => [
  ...['--host', '127.0.0.1', '--port', String(port), '--storage-path', folder],
  ...['--log-level', 'WARNING', '--cache-size', '512M', '--sync-on-commit'],
];

/** The Rust server also takes a size for its log files, each of which is allocated in full. */
export const secantusArguments = (settings: StoreSettings): readonly string[] => [
  ...secantusPythonArguments(settings),
  ...['--log-file-max', '16MB'],
];
