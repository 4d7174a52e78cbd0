import { join } from 'node:path';
import { type Result, ok, refuse } from '@baken/kernel';
import { cacheFolder } from './cache.ts';
import type { Component, Way } from './component.ts';
import { type Found, type FoundImage, type FoundProgram, componentOf, givenUrl } from './found.ts';
import { fetchMongod, mongoImage, mongodArguments } from './mongod.ts';
import { type Environment, isExecutable, onPath } from './programs.ts';
import { findPython, installWheels } from './python.ts';
import { secantusArguments, secantusProgram, secantusRustArguments } from './secantus.ts';

/** folder: where the data goes; it exists. */
export interface StoreSettings {
  readonly port: number;
  readonly folder: string;
}

type StoreWay = Way<Found<StoreSettings>>;

const image: FoundImage<StoreSettings> = { kind: 'image', image: mongoImage, arguments: mongodArguments };

export const storeComponent = (environment: Environment): Component<Found<StoreSettings>> =>
  componentOf(
    environment,
    {
      name: 'MongoDB',
      remedy: 'install mongod or python3-venv, or set MONGODB_URL, and try again',
      ways: [
        givenUrl('MONGODB_URL', environment),
        mongodOnPath(environment),
        secantusOnPath(environment),
        secantusInCache(environment),
        mongodFromNetwork(environment),
        secantusWheel(environment),
      ],
    },
    image,
  );

const program = (
  command: string,
  args: FoundProgram<StoreSettings>['arguments'],
  environment: Environment,
): Result<FoundProgram<StoreSettings>, never> =>
  ok({ kind: 'program', command, arguments: args, environment });

const mongodOnPath = (environment: Environment): StoreWay => ({
  name: 'mongod on PATH',
  find: async () => {
    const command = await onPath('mongod', environment);
    return command === undefined ? refuse('not there') : program(command, mongodArguments, environment);
  },
});

const secantusOnPath = (environment: Environment): StoreWay => ({
  name: 'secantusd-rs on PATH',
  find: async () => {
    const command = await onPath('secantusd-rs', environment);
    return command === undefined ? refuse('not there') : program(command, secantusRustArguments, environment);
  },
});

const secantusInCache = (environment: Environment): StoreWay => ({
  name: 'secantusd-rs in the cache',
  find: async () => {
    const command = secantusProgram(environment);
    if (!(await isExecutable(command))) return refuse('not built (npm run infra:fast builds it)');
    return program(command, secantusRustArguments, environment);
  },
});

const mongodFromNetwork = (environment: Environment): StoreWay => ({
  name: 'mongod fetched by mongodb-memory-server',
  find: async (progress) => {
    const fetched = await fetchMongod(environment, progress);
    return fetched.ok ? program(fetched.value, mongodArguments, environment) : fetched;
  },
});

const secantusWheel = (environment: Environment): StoreWay => ({
  name: 'secantusd-py from its Python wheel',
  find: async (progress) => {
    const python = await findPython(environment);
    if (!python.ok) return python;
    const wheels = {
      title: 'secantusd-py',
      requirements: join(import.meta.dirname, 'requirements', 'secantusdb.txt'),
      folder: join(cacheFolder(environment), `secantusd-py-0.7.0b3-${python.value.tag}`),
    };
    const site = await installWheels(python.value, wheels, environment, progress);
    if (!site.ok) return site;
    const main = ['-c', 'from secantus.cli import main; raise SystemExit(main())'];
    const start = (settings: StoreSettings): readonly string[] => [...main, ...secantusArguments(settings)];
    return program(python.value.command, start, { ...environment, PYTHONPATH: site.value });
  },
});
