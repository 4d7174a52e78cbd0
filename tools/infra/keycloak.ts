import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type Result, ok, refuse } from '@baken/kernel';
import { cacheFolder, installOnce } from './cache.ts';
import { type Environment, isExecutable, onPath, run } from './programs.ts';
import type { Progress } from './progress.ts';

export const keycloakVersion = '26.4.0';
/** SHA-256 of the distribution that this version was tried with. */
const keycloakSha256 = '1b6a11a2726ac8a8dc9c91d5fafe989a75ce4f1622d7f7b45c21d5bc16629c0a';

const artifact = `org.keycloak:keycloak-quarkus-dist:${keycloakVersion}:zip`;
const plugin = 'org.apache.maven.plugins:maven-dependency-plugin:3.9.0';

/** A start that is short is worth more here than the last bit of speed. */
export const javaEnvironment = {
  JAVA_OPTS_KC_HEAP: '-Xms64m -Xmx512m',
  JAVA_OPTS_APPEND: '-XX:TieredStopAtLevel=1',
};

/**
 * Keycloak's distribution in the cache, fetched through Maven, compared with our checksum and prepared once, so that starts are
 * short and change nothing in it. Answers with its folder.
 */
export const fetchKeycloak = async (
  environment: Environment,
  progress: Progress,
): Promise<Result<string, string>> => {
  const folder = join(cacheFolder(environment), `keycloak-${keycloakVersion}`);
  const build = async (unfinished: string): Promise<Result<unknown, string>> => {
    const maven = await onPath('mvn', environment);
    if (maven === undefined) return refuse('mvn is not on PATH; install Maven');
    const repository = join(unfinished, 'repository');
    const unpacked = join(unfinished, 'unpacked');
    const steps: readonly (() => Promise<Result<unknown, string>>)[] = [
      () => runMaven(maven, ['get', '-Dtransitive=false'], repository, environment),
      () => hasChecksum(zipIn(repository), keycloakSha256),
      () =>
        runMaven(maven, ['unpack', `-DoutputDirectory=${unpacked}`, '--offline'], repository, environment),
      () => prepare(join(unpacked, `keycloak-${keycloakVersion}`), environment),
    ];
    for (const step of steps) {
      const done = await step();
      if (!done.ok) return done;
    }
    await rename(join(unpacked, `keycloak-${keycloakVersion}`), join(unfinished, 'keycloak'));
    await Promise.all([repository, unpacked].map((rest) => rm(rest, { recursive: true, force: true })));
    return ok(unfinished);
  };
  const fetched = await progress.step(`fetching Keycloak ${keycloakVersion} (160 MB, once)`, () =>
    installOnce(folder, build, progress),
  );
  return fetched.ok ? ok(join(fetched.value, 'keycloak')) : fetched;
};

const zipIn = (repository: string): string =>
  join(
    ...[repository, 'org', 'keycloak', 'keycloak-quarkus-dist', keycloakVersion],
    `keycloak-quarkus-dist-${keycloakVersion}.zip`,
  );

/** The repository of its own keeps a user's Maven as it was. */
const runMaven = (
  maven: string,
  [goal, ...settings]: readonly [string, ...string[]],
  repository: string,
  environment: Environment,
): Promise<Result<string, string>> =>
  run(maven, mavenArguments(goal, repository, settings), { environment, withinMilliseconds: 15 * 60_000 });

/** A repository that does not answer costs seconds. */
const mavenArguments = (goal: string, repository: string, settings: readonly string[]): readonly string[] => [
  ...['--batch-mode', '--quiet', `${plugin}:${goal}`, `-Dartifact=${artifact}`, ...settings],
  ...[`-Dmaven.repo.local=${repository}`, '-Dmaven.wagon.http.connectionTimeout=5000'],
  ...['-Daether.connector.connectTimeout=5000', '-Daether.connector.http.retryHandler.count=0'],
];

/** Whether a file is the one that we know. */
const hasChecksum = async (file: string, sha256: string): Promise<Result<string, string>> => {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  const found = hash.digest('hex');
  return found === sha256 ? ok(file) : refuse(`${file} is not the file we know: its SHA-256 is ${found}`);
};

/** Keycloak rewrites itself for its database; done here, its starts need not. */
const prepare = (home: string, environment: Environment): Promise<Result<string, string>> =>
  run('/bin/sh', [join(home, 'bin', 'kc.sh'), 'build', '--db=dev-file'], {
    environment: { ...environment, ...javaEnvironment },
    withinMilliseconds: 5 * 60_000,
  });

/** Whether there is a Java of 17 or newer, where kc.sh will look for it. */
export const hasJava = async (environment: Environment): Promise<Result<string, string>> => {
  const home = environment['JAVA_HOME'] ?? '';
  const ofHome = join(home, 'bin', 'java');
  const java = home !== '' && (await isExecutable(ofHome)) ? ofHome : await onPath('java', environment);
  if (java === undefined) return refuse('java is not on PATH; install Java 17 or newer');
  const said = await run(java, ['-version'], { environment, withinMilliseconds: 20_000 });
  if (!said.ok) return refuse(`${java} does not run: ${said.fault}`);
  const major = Number(/version "(\d+)/.exec(said.value)?.[1]);
  return major >= 17 ? ok(java) : refuse(`${java} is older than Java 17`);
};
