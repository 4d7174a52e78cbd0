import { randomFillSync } from 'node:crypto';
import { idMaker, systemClock, type Clock, type MakeId } from '@baken/kernel';
import { loadOrganisation, type Organisation } from '@baken/organisation';
import { processEnvironment, type Environment } from '../config/read-config.ts';
import { createAuthority } from '../rpc/authority.ts';
import { readCredentials, type Credentials } from '../rpc/credentials.ts';
import { bakenTopology, type Topology } from '../rpc/topology.ts';
import { startTracing } from '../telemetry/tracing.ts';
import type { AnyDefinition } from './definition.ts';
import { startProbes } from './probes.ts';
import { readAllConfig } from './read-all-config.ts';
import { startService, type StartedService } from './start-service.ts';
import { startTable, type StartRow } from './start-table.ts';

/** What a process may be given instead of its own surroundings: by `npm start` and by tests. */
export interface Surroundings {
  readonly environment: Environment;
  readonly clock: Clock;
  readonly topology: Topology;
  /** Where log lines go; by default to standard output. */
  readonly writeLog: (line: string) => void;
  /** Addresses of services outside this process that the environment does not name. */
  readonly addresses: Readonly<Record<string, string>>;
  /** Certificates for services of this process; by default from `BAKEN_TLS_DIRECTORY`, or from an ephemeral authority. */
  readonly credentialsOf: (service: string) => Promise<Credentials>;
}

/** What runs now. */
export interface Running {
  readonly rows: readonly StartRow[];
  /** Addresses of the gateway's listeners by name. */
  readonly listeners: Readonly<Record<string, string>>;
  /** Address for calls, by service. */
  readonly addresses: Readonly<Record<string, string>>;
  readonly probePort: number;
  readonly missing: () => readonly string[];
  /** Resolves when every service can do its work. */
  ready(): Promise<void>;
  /** Runs a job of a service now, whatever the time: for tests and for people at three in the morning. */
  runJob(service: string, job: string): Promise<void>;
  /** Finishes what was begun, drains, and leaves; within ten seconds. */
  stop(): Promise<void>;
}

/** How long a process may take to leave. */
const leaveMilliseconds = 10_000;

/**
 * The only way in which anything of Baken starts: a pod gives it one definition, `npm start` gives it all. With `--check-config` it reads the
 * configuration, says what is wrong, and leaves. Prints the start table; ends politely on SIGTERM and SIGINT.
 */
export const runServices = async (definitions: readonly AnyDefinition[]): Promise<void> => {
  const environment = processEnvironment();
  const read = readAllConfig(definitions, environment);
  if (!read.ok) {
    for (const mistake of read.fault) process.stderr.write(`${mistake}\n`);
    process.exitCode = 1;
    return;
  }
  if (process.argv.includes('--check-config')) {
    console.log(`The configuration of ${definitions.map(({ name }) => name).join(', ')} is right.`);
    return;
  }
  const running = await startServices(definitions, { environment });
  console.log(startTable(running.rows));
  let leaving = false;
  const leave = (): void => {
    if (leaving) return;
    leaving = true;
    setTimeout(() => process.exit(1), leaveMilliseconds).unref();
    void running.stop().then(() => process.exit(0));
  };
  process.once('SIGTERM', leave);
  process.once('SIGINT', leave);
};

/** Starts services in this process. Throws with readable sentences when the configuration is wrong or a port is taken. */
export const startServices = async (
  definitions: readonly AnyDefinition[],
  given: Partial<Surroundings>,
): Promise<Running> => {
  const environment = given.environment ?? processEnvironment();
  const read = readAllConfig(definitions, environment);
  if (!read.ok) throw new Error(read.fault.join('\n'));
  const { runtime, services } = read.value;
  const loaded = loadOrganisation(runtime.organisationFile);
  if (!loaded.ok) throw new Error(loaded.fault.message);
  const organisation: Organisation = loaded.value;
  const clock = given.clock ?? systemClock;
  const makeId: MakeId = idMaker(
    () => clock.now().epochMilliseconds,
    (bytes) => randomFillSync(bytes),
  );

  const addresses = new Map<string, string>(Object.entries(given.addresses ?? {}));
  const credentialsOf = given.credentialsOf ?? (await credentialsFrom(runtime.tlsDirectory));
  const tracing =
    runtime.otlpUrl === undefined
      ? undefined
      : await startTracing({ service: nameOf(definitions), otlpUrl: runtime.otlpUrl });
  const started: StartedService[] = [];
  const stopAll = async (): Promise<void> => {
    // Doors first, in the order in which people come in; then those behind them.
    await Promise.all(started.map((service) => service.stopListening(leaveMilliseconds / 2)));
    await Promise.all(started.map((service) => service.close(leaveMilliseconds / 4)));
    await tracing?.stop();
  };
  try {
    for (const definition of definitions) {
      const service = await startService(definition, {
        runtime,
        config: services[definition.name] ?? {},
        organisation,
        namespace: runtime.namespace ?? organisation.id,
        clock,
        makeId,
        topology: given.topology ?? bakenTopology,
        credentials: await credentialsOf(definition.name),
        rpcPort: definitions.length === 1 ? runtime.rpcPort : 0,
        addressOf: (name) =>
          addresses.get(name) ?? environment[addressVariable(name)] ?? `${name}:${String(runtime.rpcPort)}`,
        writeLog: given.writeLog ?? ((line) => void process.stdout.write(line)),
      });
      started.push(service);
      if (service.address !== undefined) addresses.set(definition.name, service.address);
    }
    // Calls may go anywhere now; only then does work begin to come in.
    for (const service of started) await service.begin();
  } catch (error) {
    await stopAll();
    throw error;
  }

  const missing = (): readonly string[] =>
    started.flatMap((service) => service.missing().map((need) => `${service.name} ${need}`));
  const probes = await startProbes(
    {
      missing,
      metrics: async () => (await Promise.all(started.map((service) => service.metricsText()))).join('\n'),
    },
    runtime.probeHost,
    definitions.length === 1 ? runtime.probePort : 0,
  );

  return {
    rows: started.map((service) => service.row),
    listeners: Object.assign({}, ...started.map((service) => service.listeners)) as Record<string, string>,
    addresses: Object.fromEntries(addresses),
    probePort: probes.port,
    missing,
    ready: async () => {
      await Promise.all(started.map((service) => service.ready()));
    },
    runJob: async (name, job) => {
      const service = started.find((candidate) => candidate.name === name);
      if (service === undefined) throw new Error(`${name} does not run here`);
      await service.runJob(job);
    },
    stop: async () => {
      await stopAll();
      await probes.stop();
    },
  };
};

/** A process with everything in it is just Baken. */
const nameOf = (definitions: readonly AnyDefinition[]): string =>
  definitions.length === 1 ? (definitions[0]?.name ?? 'baken') : 'baken';

const addressVariable = (service: string): string => `BAKEN_ADDRESS_${service.toUpperCase()}`;

const credentialsFrom = async (
  folder: string | undefined,
): Promise<(service: string) => Promise<Credentials>> => {
  if (folder !== undefined) return () => readCredentials(folder);
  const authority = await createAuthority();
  return (service) => authority.issue(service);
};
