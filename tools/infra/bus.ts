import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { busComponent } from './bus-ways.ts';
import { firstWay } from './component.ts';
import { firstLine, freePort } from './ports.ts';
import {
  type ComponentStart,
  type RunningComponent,
  runningElsewhere,
  startInFolder,
  withDefaults,
} from './server.ts';

export interface BusStart extends ComponentStart {
  /** Ready text for the server's configuration: `accounts`, `authorization`, `no_auth_user`. Everybody may do everything without it. */
  readonly permissions?: string | undefined;
}

/** Starts the bus on loopback with JetStream on disk, or finds the one that NATS_URL names. Throws InfraFailure. */
export const startBus = async (start: BusStart): Promise<RunningComponent> => {
  const { dataDir, progress, environment } = withDefaults(start);
  const { way, found } = await firstWay(busComponent(environment), progress);
  if (found.kind === 'url') return runningElsewhere(found.url, way);
  const port = await freePort(start.port);
  await mkdir(dataDir, { recursive: true });
  const config = join(dataDir, 'nats.conf');
  await writeFile(
    config,
    busConfig({ port, folder: join(dataDir, 'jetstream'), permissions: start.permissions }),
    {
      mode: 0o600,
    },
  );
  return startInFolder({
    name: 'the bus',
    command: found.command,
    args: ['--config', config],
    environment,
    isReady: () => answersWithJetStream(port),
    readyWithinMilliseconds: 30_000,
    url: `nats://127.0.0.1:${port}`,
    dataDir,
    way,
    progress,
  });
};

/** `sync_interval: always`: an acknowledged fact is on disk. */
export const busConfig = ({
  port,
  folder,
  permissions = '',
}: {
  readonly port: number;
  readonly folder: string;
  readonly permissions?: string | undefined;
}): string =>
  [
    'server_name: baken',
    `listen: "127.0.0.1:${port}"`,
    `jetstream { store_dir: ${JSON.stringify(folder)}, sync_interval: always }`,
    permissions,
    '',
  ].join('\n');

/** A NATS server greets with what it can do, before anybody signs in. */
const answersWithJetStream = async (port: number): Promise<boolean> => {
  const greeting = await firstLine(port, 500);
  return greeting !== undefined && greeting.startsWith('INFO ') && greeting.includes('"jetstream":true');
};
