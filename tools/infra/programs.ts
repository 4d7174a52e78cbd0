import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { type Result, ok, refuse } from '@baken/kernel';

export type Environment = Readonly<Record<string, string | undefined>>;

export const isExecutable = async (path: string): Promise<boolean> => {
  try {
    await access(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** Where a program stands on PATH, or undefined. */
export const onPath = async (program: string, environment: Environment): Promise<string | undefined> => {
  for (const folder of (environment['PATH'] ?? '').split(delimiter)) {
    const path = join(folder, program);
    if (folder !== '' && (await isExecutable(path))) return path;
  }
  return undefined;
};

interface RunOptions {
  readonly environment: Environment;
  /** After this the program is killed and the run has failed. */
  readonly withinMilliseconds: number;
}

/** Runs a program to its end. Answers with its standard output, or with the last line it complained with. */
export const run = (
  command: string,
  args: readonly string[],
  { environment, withinMilliseconds }: RunOptions,
): Promise<Result<string, string>> =>
  new Promise((resolve) => {
    execFile(
      command,
      args,
      { env: environment, timeout: withinMilliseconds, killSignal: 'SIGKILL', maxBuffer: 64 * 1024 * 1024 },
      (error, output, complaints) => {
        if (error === null) return resolve(ok(output));
        if (error.killed === true) return resolve(refuse(`no end after ${withinMilliseconds / 1_000} s`));
        resolve(refuse(lastLine(complaints) ?? lastLine(output) ?? error.message));
      },
    );
  });

const lastLine = (text: string): string | undefined =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .at(-1);
