import { copyFile, mkdir, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { type Result, ok } from '@baken/kernel';
import type { Component, Way } from './component.ts';
import { type Found, type FoundImage, type FoundProgram, componentOf, givenUrl } from './found.ts';
import { fetchKeycloak, hasJava, keycloakVersion } from './keycloak.ts';
import { type Environment } from './programs.ts';

/** home: what Keycloak takes for its own folder; its `data` has the realm to import, and the database. */
export interface IdentitySettings {
  readonly port: number;
  readonly home: string;
}

export const identityComponent = (environment: Environment): Component<Found<IdentitySettings>> =>
  componentOf(
    environment,
    {
      name: `Keycloak ${keycloakVersion}`,
      remedy: 'install Maven and Java 17 or newer, or set KEYCLOAK_URL, and try again',
      ways: [givenUrl('KEYCLOAK_URL', environment), keycloakFromMaven(environment)],
    },
    image,
  );

const keycloakFromMaven = (environment: Environment): Way<Found<IdentitySettings>> => ({
  name: 'Keycloak through Maven',
  find: async (progress) => {
    const java = await hasJava(environment);
    if (!java.ok) return java;
    const fetched = await fetchKeycloak(environment, progress);
    return fetched.ok ? program(fetched.value, environment) : fetched;
  },
});

/** The distribution was prepared for its database when it was fetched; `--optimized` starts it as it is. */
const program = (
  distribution: string,
  environment: Environment,
): Result<FoundProgram<IdentitySettings>, never> =>
  ok({
    kind: 'program',
    command: '/bin/sh',
    arguments: (settings) => [
      ...[join(settings.home, 'bin', 'kc.sh'), 'start', '--optimized'],
      ...['--http-enabled=true', '--hostname-strict=false', ...everywhere(settings)],
    ],
    environment,
    prepare: ({ home }) => linkHome(distribution, home),
  });

const everywhere = ({ port }: IdentitySettings): readonly string[] => [
  ...['--http-host=127.0.0.1', `--http-port=${port}`, '--cache=local', '--import-realm'],
];

/** Keycloak keeps its data in its own folder: a folder of links gives every data folder such a one, without a copy of 160 MB. */
const linkHome = async (distribution: string, home: string): Promise<void> => {
  await mkdir(join(home, 'bin'), { recursive: true });
  await copyFile(join(distribution, 'bin', 'kc.sh'), join(home, 'bin', 'kc.sh'));
  for (const part of ['lib', 'conf', 'providers', 'themes', 'version.txt']) {
    await rm(join(home, part), { force: true });
    await symlink(join(distribution, part), join(home, part));
  }
};

const image: FoundImage<IdentitySettings> = {
  kind: 'image',
  image: `keycloak/keycloak:${keycloakVersion}`,
  arguments: (settings) => ['start-dev', ...everywhere(settings)],
  mounts: ({ home }) => [{ source: join(home, 'data'), target: '/opt/keycloak/data' }],
};
