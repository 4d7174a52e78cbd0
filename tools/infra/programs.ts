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

export interface RunOptions {
  readonly environment: Environment;
  /** After this the program is killed and the run has failed. */
  readonly withinMilliseconds: number;
  /** A program that has not printed anything by then is killed: a download that does not begin. */
  readonly firstWordWithinMilliseconds?: number | undefined;
}

/** Runs a program to its end. Answers with what it printed, or with the line that says why it failed. */
export const run = (
  command: string,
  args: readonly string[],
  { environment, withinMilliseconds, firstWordWithinMilliseconds }: RunOptions,
): Promise<Result<string, string>> =>
  new Promise((resolve) => {
    const silence = new AbortController();
    const child = execFile(
      command,
      args,
      {
        env: environment,
        timeout: withinMilliseconds,
        signal: silence.signal,
        killSignal: 'SIGKILL',
        maxBuffer: 64 * 1024 * 1024,
      },
      (error, output, complaints) => {
        clearTimeout(silent);
        if (error === null) resolve(ok(output + complaints));
        else if (silence.signal.aborted)
          resolve(refuse(`nothing came within ${firstWordWithinMilliseconds} ms`));
        else if (error.killed === true) resolve(refuse(`no end after ${withinMilliseconds / 1_000} s`));
        else resolve(refuse(complaint(complaints) ?? complaint(output) ?? error.message));
      },
    );
    const silent =
      firstWordWithinMilliseconds === undefined
        ? undefined
        : setTimeout(() => silence.abort(), firstWordWithinMilliseconds);
    child.stdout?.once('data', () => clearTimeout(silent));
  });

const colours = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');

/** The ways in which pip, go, cargo and Maven say that they reached nobody. */
const unreachable =
  /could not transfer|connection refused|no such host|unknown host|could not resolve host|failed to lookup|download of config\.json failed|network is unreachable|timed out|timeout|from versions: none/i;

/**
 * The first line that calls itself an error, else the last one: that is where programs say what went wrong. Their many words for an
 * unreachable registry become one sentence.
 */
export const complaint = (text: string): string | undefined => {
  const lines = text
    .replace(colours, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const line = lines.find((each) => /^\[?(error|fatal)\b/i.test(each)) ?? lines.at(-1);
  return line !== undefined && unreachable.test(line) ? 'what it needs cannot be downloaded from here' : line;
};
