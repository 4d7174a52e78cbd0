import { type Result, ok, refuse } from '@baken/kernel';
import { type Component, InfraFailure, type Way } from './component.ts';
import { type Mount, hasContainerEngine } from './containers.ts';
import type { Environment } from './programs.ts';

/** What a way comes up with. Settings: what the component's command line is made from. */
export type Found<Settings> = FoundUrl | FoundProgram<Settings> | FoundImage<Settings>;

/** A server that somebody else runs. */
export interface FoundUrl {
  readonly kind: 'url';
  readonly url: string;
}

export interface FoundProgram<Settings> {
  readonly kind: 'program';
  readonly command: string;
  readonly arguments: (settings: Settings) => readonly string[];
  readonly environment: Environment;
  /** What the settings' folders need before a start. */
  readonly prepare?: (settings: Settings) => Promise<void>;
}

/** An official image; its entry point takes the same arguments as the program. */
export interface FoundImage<Settings> {
  readonly kind: 'image';
  readonly image: string;
  readonly arguments: (settings: Settings) => readonly string[];
  /** Besides the data folder, which has the same path inside. */
  readonly mounts?: (settings: Settings) => readonly Mount[];
}

/** The way of a server whose address is given in a variable. */
export const givenUrl = (variable: string, environment: Environment): Way<FoundUrl> => ({
  name: variable,
  find: () => Promise.resolve(urlFrom(environment[variable])),
});

const urlFrom = (url: string | undefined): Result<FoundUrl, string> =>
  url === undefined || url === '' ? refuse('not set') : ok({ kind: 'url', url });

/** A component with all its ways; `INFRA=containers` leaves one, with a remedy of its own. */
export const componentOf = <Settings>(
  environment: Environment,
  component: Component<Found<Settings>>,
  image: FoundImage<Settings>,
): Component<Found<Settings>> => {
  const choice = environment['INFRA'] ?? '';
  if (choice === '') return component;
  if (choice !== 'containers') {
    throw new InfraFailure(`INFRA=${choice} is not known; leave it out, or use INFRA=containers.`);
  }
  return {
    name: component.name,
    remedy: 'start Docker or Podman, or leave INFRA=containers out, and try again',
    ways: [{ name: 'INFRA=containers', find: () => inContainer(image) }],
  };
};

const inContainer = async <Settings>(
  image: FoundImage<Settings>,
): Promise<Result<Found<Settings>, string>> =>
  (await hasContainerEngine()) ? ok(image) : refuse('no container engine answers');
