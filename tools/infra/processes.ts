import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, openSync, closeSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { InfraFailure } from './component.ts';
import type { Environment } from './programs.ts';

/** A server of ours that runs in a process group of its own. */
export interface ServerProcess {
  readonly pid: number;
  /** Asks it to end, waits, and ends it after ten seconds all the same. */
  readonly stop: () => Promise<void>;
  /** Ends it at once, as a power cut would. */
  readonly kill: () => Promise<void>;
}

export interface ServerStart {
  /** For people: "the store". */
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly environment: Environment;
  /** Gets what the server prints; begun anew at every start. */
  readonly logFile: string;
  readonly isReady: () => Promise<boolean>;
  readonly readyWithinMilliseconds: number;
}

const graceMilliseconds = 10_000;

/** Whether a process with this id runs. */
export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

/** Starts a server and waits until it answers. It never outlives this process, however this process ends. */
export const startServer = async (start: ServerStart): Promise<ServerProcess> => {
  const child = spawnServer(start);
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const { pid } = child;
  if (pid === undefined)
    throw new InfraFailure(`${start.name} did not start: ${start.command} cannot be run.`);
  const releaseWatcher = watchOver(pid);
  void exited.then(releaseWatcher);

  const end = async (signal: NodeJS.Signals, withinMilliseconds: number): Promise<void> => {
    signalGroup(pid, signal);
    const slow = new AbortController();
    const late = wait(withinMilliseconds, 'late', { signal: slow.signal }).catch(() => 'ended');
    const outcome = await Promise.race([exited.then(() => 'ended'), late]);
    slow.abort();
    if (outcome === 'late') signalGroup(pid, 'SIGKILL');
    await exited;
  };
  const server: ServerProcess = {
    pid,
    stop: () => end('SIGTERM', graceMilliseconds),
    kill: () => end('SIGKILL', graceMilliseconds),
  };
  await waitUntilReady(start, child, server);
  return server;
};

const spawnServer = (start: ServerStart): ChildProcess => {
  mkdirSync(dirname(start.logFile), { recursive: true });
  const log = openSync(start.logFile, 'w');
  try {
    return spawn(start.command, start.args, {
      env: { ...start.environment },
      stdio: ['ignore', log, log],
      detached: true,
    });
  } finally {
    closeSync(log);
  }
};

const waitUntilReady = async (
  start: ServerStart,
  child: ChildProcess,
  server: ServerProcess,
): Promise<void> => {
  const deadline = performance.now() + start.readyWithinMilliseconds;
  while (child.exitCode === null && child.signalCode === null) {
    if (await start.isReady()) return;
    if (performance.now() > deadline) {
      await server.kill();
      const seconds = start.readyWithinMilliseconds / 1_000;
      throw new InfraFailure(
        `${start.name} did not answer within ${seconds} s: ${await lastWords(start.logFile)}`,
      );
    }
    await wait(25);
  }
  throw new InfraFailure(`${start.name} ended while starting: ${await lastWords(start.logFile)}`);
};

const lastWords = async (logFile: string): Promise<string> => {
  const lines = (await readFile(logFile, 'utf8')).trim().split('\n');
  return `${lines.slice(-3).join(' / ') || 'it said nothing'} (${logFile})`;
};

const signalGroup = (pid: number, signal: NodeJS.Signals): void => {
  try {
    process.kill(-pid, signal);
  } catch {
    // Already gone, which is what was asked.
  }
};

/**
 * A shell that waits on a pipe held by this process alone. The system closes the pipe when this process ends, also when it is killed;
 * the shell then ends the group. A line on the pipe says that the server has ended by itself.
 */
const watchScript = `
if read -r ended; then exit 0; fi
kill -TERM -- "-$1" 2>/dev/null
left=${graceMilliseconds / 1_000}
while [ "$left" -gt 0 ] && kill -0 -- "-$1" 2>/dev/null; do sleep 1; left=$((left - 1)); done
kill -KILL -- "-$1" 2>/dev/null
`;

const watchOver = (pid: number): (() => void) => {
  const watcher = spawn('/bin/sh', ['-c', watchScript, 'watch', String(pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  watcher.unref();
  watcher.stdin.on('error', () => undefined);
  if ('unref' in watcher.stdin && typeof watcher.stdin.unref === 'function') watcher.stdin.unref();
  return () => watcher.stdin.end('ended\n');
};
