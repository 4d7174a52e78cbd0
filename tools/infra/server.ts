import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InfraFailure } from './component.ts';
import { startContainer } from './containers.ts';
import type { Found } from './found.ts';
import { becomesTrue, isAlive, startServer } from './processes.ts';
import type { Environment } from './programs.ts';
import { type Progress, terminalProgress } from './progress.ts';

/** A component that answers. `stop` and `kill` of one that somebody else runs (a given URL) do nothing: it is not ours. */
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

/** What every component is started with. */
export interface ComponentStart {
  /** Keeps the data; a later start with the same folder continues with it. */
  readonly dataDir: string;
  /** On loopback; free choice when left out. */
  readonly port?: number | undefined;
  readonly progress?: Progress | undefined;
  readonly environment?: Environment | undefined;
}

/** What a component knows about itself: its command line's settings, where it will answer and how one sees that it does. */
export interface Serving<Settings> {
  readonly name: string;
  readonly dataDir: string;
  readonly settings: Settings;
  readonly url: string;
  readonly isReady: () => Promise<boolean>;
  readonly readyWithinMilliseconds: number;
  /** For the server alone, on top of its way's environment. */
  readonly extraEnvironment?: Readonly<Record<string, string>>;
}

export const withDefaults = (
  start: ComponentStart,
): { readonly progress: Progress; readonly environment: Environment } => ({
  progress: start.progress ?? terminalProgress,
  environment: start.environment ?? process.env,
});

/** Starts what was found. `prepare` is only asked where there is something to start. Throws InfraFailure. */
export const startFound = async <Settings>(
  { way, found }: { readonly way: string; readonly found: Found<Settings> },
  progress: Progress,
  prepare: () => Promise<Serving<Settings>>,
): Promise<RunningComponent> => {
  if (found.kind === 'url') {
    return { url: found.url, way, pid: undefined, stop: leaveAlone, kill: leaveAlone };
  }
  const serving = await prepare();
  const { url, dataDir, name, extraEnvironment = {} } = serving;
  await mkdir(dataDir, { recursive: true });
  const args = found.arguments(serving.settings);
  if (found.kind === 'image') {
    const mounts = [{ source: dataDir, target: dataDir }, ...(found.mounts?.(serving.settings) ?? [])];
    const inside = { ...serving, image: found.image, args, environment: extraEnvironment, mounts };
    const container = await progress.step(`starting ${name} from ${found.image}`, () =>
      startContainer(inside),
    );
    return { url, way, pid: undefined, ...container };
  }
  await progress.step(`waiting for the former server of ${dataDir} to end`, () => formerServerEnds(dataDir));
  await found.prepare?.(serving.settings);
  const { command } = found;
  const environment = { ...found.environment, ...extraEnvironment };
  const logFile = join(dataDir, 'server.log');
  const server = await progress.step(`starting ${name} (${way})`, () =>
    startServer({ ...serving, command, args, environment, logFile }),
  );
  const pidFile = join(dataDir, pidFileName);
  await writeFile(pidFile, String(server.pid));
  const stop = async (): Promise<void> => {
    await server.stop();
    await rm(pidFile, { force: true });
  };
  return { url, way, pid: server.pid, stop, kill: server.kill };
};

const leaveAlone = (): Promise<void> => Promise.resolve();

/** Stands in a data folder while a server works in it. */
export const pidFileName = 'server.pid';

/** The process that works in this data folder, or undefined. */
export const serverIn = async (dataDir: string): Promise<number | undefined> => {
  const pid = Number(await readFile(join(dataDir, pidFileName), 'utf8').catch(() => ''));
  return pid > 0 && isAlive(pid) ? pid : undefined;
};

/** When the former start was killed, its watcher is still ending its server; nobody else may be in the folder. */
const formerServerEnds = async (dataDir: string): Promise<void> => {
  const ended = await becomesTrue(async () => (await serverIn(dataDir)) === undefined, 12_000);
  if (ended) return;
  throw new InfraFailure(`Process ${await serverIn(dataDir)} still works in ${dataDir}; stop it first.`);
};
