import { userInfo } from 'node:os';
import { InfraFailure } from './component.ts';
import { becomesTrue } from './processes.ts';

/** Containers share the host's network, so that their servers too listen on loopback alone. */
export interface ContainerStart {
  readonly name: string;
  readonly image: string;
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** Folders of the host, at the same path inside; what is written there stays ours. */
  readonly folders: readonly string[];
  readonly isReady: () => Promise<boolean>;
  readonly readyWithinMilliseconds: number;
}

export interface RunningContainer {
  readonly stop: () => Promise<void>;
  readonly kill: () => Promise<void>;
}

// testcontainers is large and rarely wanted: it is loaded when INFRA=containers asks for it.
const loadTestcontainers = () => import('testcontainers');

const graceMilliseconds = 10_000;

export const hasContainerEngine = async (): Promise<boolean> => {
  const { getContainerRuntimeClient } = await loadTestcontainers();
  try {
    await getContainerRuntimeClient();
    return true;
  } catch {
    return false;
  }
};

/** Starts a container; testcontainers' reaper ends it when this process is gone. */
export const startContainer = async (start: ContainerStart): Promise<RunningContainer> => {
  const { GenericContainer, Wait } = await loadTestcontainers();
  const { uid, gid } = userInfo();
  const container = await new GenericContainer(start.image)
    .withNetworkMode('host')
    .withUser(`${uid}:${gid}`)
    .withCommand([...start.args])
    .withEnvironment({ ...start.environment })
    .withBindMounts(start.folders.map((folder) => ({ source: folder, target: folder, mode: 'rw' })))
    .withWaitStrategy(Wait.forLogMessage(/./))
    .withStartupTimeout(start.readyWithinMilliseconds)
    .start();
  const running: RunningContainer = {
    stop: async () => void (await container.stop({ timeout: graceMilliseconds })),
    kill: async () => void (await container.stop({ timeout: 0 })),
  };
  if (await becomesTrue(start.isReady, start.readyWithinMilliseconds)) return running;
  await running.kill();
  throw new InfraFailure(`${start.name} did not answer from its container ${start.image}.`);
};
