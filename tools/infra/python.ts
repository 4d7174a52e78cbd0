import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Result, ok, refuse } from '@baken/kernel';
import { installOnce } from './cache.ts';
import { type Environment, onPath, run } from './programs.ts';
import type { Progress } from './progress.ts';

const minuteMilliseconds = 60_000;

/** The machine's Python. tag: says which compiled wheels fit, for example `cpython-311`. */
export interface Python {
  readonly command: string;
  readonly tag: string;
}

export const findPython = async (environment: Environment): Promise<Result<Python, string>> => {
  const command = await onPath('python3', environment);
  if (command === undefined) return refuse('python3 is not on PATH');
  const code = 'import sys; print(sys.executable); print(sys.implementation.cache_tag)';
  const said = await run(command, ['-c', code], { environment, withinMilliseconds: 10_000 });
  if (!said.ok) return refuse(`python3 does not run: ${said.fault}`);
  // The command on PATH may be a slow stand-in for the real one.
  const [executable = command, tag = 'unknown'] = said.value.trim().split('\n');
  return ok({ command: executable, tag });
};

/** Pinned wheels. requirements: a file with versions and hashes. folder: where in the cache they go, in `site`. */
export interface Wheels {
  readonly title: string;
  readonly requirements: string;
  readonly folder: string;
}

/**
 * Installs wheels without touching the machine's Python, and answers with the folder for PYTHONPATH (programs are in its `bin`).
 * A private virtual environment gives pip where Python has `venv`; where it has not (Debian without python3-venv), the machine's
 * own pip installs into the same private folder.
 */
export const installWheels = async (
  python: Python,
  wheels: Wheels,
  environment: Environment,
  progress: Progress,
): Promise<Result<string, string>> => {
  const build = async (unfinished: string): Promise<Result<unknown, string>> => {
    const pip = await pythonWithPip(python.command, join(unfinished, 'venv'), environment);
    if (!pip.ok) return pip;
    const installed = await run(pip.value, pipArguments(wheels.requirements, join(unfinished, 'site')), {
      environment: withoutPipTuning(environment),
      withinMilliseconds: 5 * minuteMilliseconds,
    });
    await rm(join(unfinished, 'venv'), { recursive: true, force: true });
    return installed;
  };
  const installed = await progress.step(`installing ${wheels.title} from its Python wheel`, () =>
    installOnce(wheels.folder, build, progress),
  );
  return installed.ok ? ok(join(installed.value, 'site')) : installed;
};

/** The Python whose pip installs: of a new virtual environment, or the machine's own. */
const pythonWithPip = async (
  python: string,
  folder: string,
  environment: Environment,
): Promise<Result<string, string>> => {
  const options = { environment, withinMilliseconds: minuteMilliseconds };
  const made = await run(python, ['-m', 'venv', folder], options);
  if (made.ok) return ok(join(folder, 'bin', 'python3'));
  const own = await run(python, ['-m', 'pip', '--version'], options);
  if (own.ok) return ok(python);
  return refuse('this Python has neither venv nor pip; install the package python3-venv');
};

/** Only wheels, only with the hashes of the file; a registry that does not answer costs seconds. */
const pipArguments = (requirements: string, site: string): readonly string[] => [
  ...['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-input'],
  ...['--retries', '1', '--timeout', '5'],
  ...['--only-binary', ':all:', '--require-hashes', '--requirement', requirements, '--target', site],
];

/** A user's own target, or Python code around us, must not lead the install elsewhere. */
const withoutPipTuning = (environment: Environment): Environment => {
  const leftOut = ['PIP_TARGET', 'PIP_USER', 'PIP_PREFIX', 'PYTHONPATH', 'PYTHONHOME'];
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !leftOut.includes(name)));
};
