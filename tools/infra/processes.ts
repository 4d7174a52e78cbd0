import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, openSync, closeSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Socket } from 'node:net';
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

/** Whether the system refused with this code. */
export const hasCode = (error: unknown, code: string): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === code;

/** Whether a process with this id runs; with a negative id, whether anybody of that group does. */
export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
};

/** Starts a server and waits until it answers. It never outlives this process, however this process ends. */
export const startServer = async (start: ServerStart): Promise<ServerProcess> => {
  const child = spawnServer(start);
  const { pid } = child;
  if (pid === undefined) {
    child.once('error', () => undefined);
    throw new InfraFailure(`${start.name} did not start: ${start.command} cannot be run.`);
  }
  const releaseWatcher = watchOver(pid);
  child.once('exit', releaseWatcher);
  const server: ServerProcess = {
    pid,
    stop: async () => {
      signalGroup(pid, 'SIGTERM');
      if (!(await groupEnds(pid, graceMilliseconds))) await server.kill();
    },
    kill: async () => {
      signalGroup(pid, 'SIGKILL');
      await groupEnds(pid, graceMilliseconds);
    },
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
  const ended = (): boolean => child.exitCode !== null || child.signalCode !== null;
  const ready = await becomesTrue(
    async () => ended() || (await start.isReady()),
    start.readyWithinMilliseconds,
  );
  if (ready && !ended()) return;
  await server.kill();
  const seconds = start.readyWithinMilliseconds / 1_000;
  const what = ready ? 'ended while starting' : `did not answer within ${seconds} s`;
  throw new InfraFailure(`${start.name} ${what}: ${await lastWords(start.logFile)}`);
};

/** Asks again and again until it is so; false when the time is over first. */
export const becomesTrue = async (
  isSo: () => boolean | Promise<boolean>,
  withinMilliseconds: number,
): Promise<boolean> => {
  const deadline = performance.now() + withinMilliseconds;
  for (;;) {
    if (await isSo()) return true;
    if (performance.now() > deadline) return false;
    await wait(25);
  }
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

/** A server can be a script around the real one: it has ended when nobody of its group is left. */
const groupEnds = (pid: number, withinMilliseconds: number): Promise<boolean> =>
  becomesTrue(() => !isAlive(-pid), withinMilliseconds);

/**
 * A shell that waits on a pipe held by this process alone. The system closes the pipe when this process ends, also when it is killed;
 * the shell then ends the group. A line on the pipe says that the server has ended by itself.
 */
const watchScript = `
if read -r ended; then exit 0; fi
kill -s TERM -- "-$1" 2>/dev/null
left=${graceMilliseconds / 1_000}
while [ "$left" -gt 0 ] && kill -s 0 -- "-$1" 2>/dev/null; do sleep 1; left=$((left - 1)); done
kill -s KILL -- "-$1" 2>/dev/null
`;

const watchOver = (pid: number): (() => void) => {
  const watcher = spawn('/bin/sh', ['-c', watchScript, 'watch', String(pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  watcher.unref();
  watcher.stdin.on('error', () => undefined);
  // A pipe to a child is a socket, which alone would keep this process up.
  if (watcher.stdin instanceof Socket) watcher.stdin.unref();
  return () => watcher.stdin.end('ended\n');
};
