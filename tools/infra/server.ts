import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { InfraFailure } from './component.ts';
import { type ServerStart, isAlive, startServer } from './processes.ts';
import type { Environment } from './programs.ts';
import { type Progress, terminalProgress } from './progress.ts';

/** A component that answers. `stop` of one that runs elsewhere (a given URL) does nothing: it is not ours. */
export interface RunningComponent {
  readonly url: string;
  /** Which of the ways it was come by. */
  readonly way: string;
  /** Undefined where the server is not our process. */
  readonly pid: number | undefined;
  readonly stop: () => Promise<void>;
  /** Ends it as a power cut would, for tests of what survives. */
  readonly kill: () => Promise<void>;
}

export interface ComponentStart {
  /** Keeps the data; a later start with the same folder continues with it. */
  readonly dataDir: string;
  /** On loopback; free choice when left out. */
  readonly port?: number | undefined;
  readonly progress?: Progress | undefined;
  readonly environment?: Environment | undefined;
}

export const withDefaults = (
  start: ComponentStart,
): { readonly dataDir: string; readonly progress: Progress; readonly environment: Environment } => ({
  dataDir: start.dataDir,
  progress: start.progress ?? terminalProgress,
  environment: start.environment ?? process.env,
});

export const runningElsewhere = (url: string, way: string): RunningComponent => {
  const leave = (): Promise<void> => Promise.resolve();
  return { url, way, pid: undefined, stop: leave, kill: leave };
};

const pidFileName = 'server.pid';
/** A server whose parent was killed is being ended by its watcher; this long that may take. */
const predecessorMilliseconds = 12_000;

/** The process that works in this data folder, or undefined. */
export const serverIn = async (dataDir: string): Promise<number | undefined> => {
  const pid = Number(await readFile(join(dataDir, pidFileName), 'utf8').catch(() => ''));
  return pid > 0 && isAlive(pid) ? pid : undefined;
};

/** Starts a server that owns a data folder: one at a time, with its log and its process id in the folder. */
export const startInFolder = async (
  start: Omit<ServerStart, 'logFile'> & {
    readonly dataDir: string;
    readonly url: string;
    readonly way: string;
    readonly progress: Progress;
  },
): Promise<RunningComponent> => {
  const { dataDir, url, way, progress } = start;
  await mkdir(dataDir, { recursive: true });
  await progress.step(`waiting for the former ${start.name} to end`, () =>
    predecessorGone(dataDir, start.name),
  );
  const server = await progress.step(`starting ${start.name} (${way})`, () =>
    startServer({ ...start, logFile: join(dataDir, 'server.log') }),
  );
  const pidFile = join(dataDir, pidFileName);
  await writeFile(pidFile, String(server.pid));
  return {
    url,
    way,
    pid: server.pid,
    kill: server.kill,
    stop: async () => {
      await server.stop();
      await rm(pidFile, { force: true });
    },
  };
};

const predecessorGone = async (dataDir: string, name: string): Promise<void> => {
  const deadline = performance.now() + predecessorMilliseconds;
  for (;;) {
    const pid = await serverIn(dataDir);
    if (pid === undefined) return;
    if (performance.now() > deadline) {
      throw new InfraFailure(`Process ${pid} still runs ${name} in ${dataDir}; stop it first.`);
    }
    await wait(50);
  }
};
