import { userInfo } from 'node:os';
import { InfraFailure } from './component.ts';
import { becomesTrue } from './processes.ts';

/** source: a folder of the host. target: its path inside. What is written there stays ours. */
export interface Mount {
  readonly source: string;
  readonly target: string;
}

/** Containers share the host's network, so that their servers too listen on loopback alone. */
export interface ContainerStart {
  readonly name: string;
  readonly image: string;
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly mounts: readonly Mount[];
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
  const container = await new GenericContainer(start.image)
    .withNetworkMode('host')
    // Official images let any number of their group 0 write where they must.
    .withUser(`${userInfo().uid}:0`)
    .withCommand([...start.args])
    .withEnvironment({ ...start.environment })
    .withBindMounts(start.mounts.map((mount) => ({ ...mount, mode: 'rw' })))
    .withWaitStrategy(Wait.forLogMessage(/./))
    .withStartupTimeout(start.readyWithinMilliseconds)
    .start();
  const running: RunningContainer = {
    stop: async () => {
      await container.stop({ timeout: graceMilliseconds });
    },
    kill: async () => {
      await container.stop({ timeout: 0 });
    },
  };
  if (await becomesTrue(start.isReady, start.readyWithinMilliseconds)) return running;
  await running.kill();
  throw new InfraFailure(`${start.name} did not answer from its container ${start.image}.`);
};
