import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { busComponent } from './bus-ways.ts';
import { firstWay } from './component.ts';
import { firstLine, freePort } from './ports.ts';
import { type ComponentStart, type RunningComponent, startFound, withDefaults } from './server.ts';

export interface BusStart extends ComponentStart {
  /** Ready text for the server's configuration (`accounts`, `authorization`). Without it everybody may do everything. */
  readonly permissions?: string | undefined;
}

/** Starts the bus on loopback with JetStream on disk, or takes the one that NATS_URL names. Throws InfraFailure. */
export const startBus = async (start: BusStart): Promise<RunningComponent> => {
  const { progress, environment } = withDefaults(start);
  const bus = await firstWay(busComponent(environment), progress);
  return startFound(bus, progress, async () => {
    const { dataDir, permissions = '' } = start;
    const port = await freePort(start.port);
    await mkdir(dataDir, { recursive: true });
    const config = join(dataDir, 'nats.conf');
    // Permissions may hold passwords.
    await writeFile(config, busConfig(port, join(dataDir, 'jetstream'), permissions), { mode: 0o600 });
    const url = `nats://127.0.0.1:${port}`;
    const isReady = (): Promise<boolean> => answersWithJetStream(port);
    return { name: 'the bus', dataDir, settings: { config }, url, isReady, readyWithinMilliseconds: 30_000 };
  });
};

/** `sync_interval: always`: an acknowledged fact is on disk. */
const busConfig = (port: number, folder: string, permissions: string): string =>
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
