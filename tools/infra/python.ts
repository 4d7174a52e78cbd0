import { join } from 'node:path';
import { type Result, ok, refuse } from '@baken/kernel';
import { cacheFolder, installOnce } from './cache.ts';
import { type Environment, onPath, run } from './programs.ts';
import type { Progress } from './progress.ts';

/** Pinned packages from a requirements file with hashes beside this file, in a folder of the cache. */
export interface Wheels {
  /** Name and version: the folder in the cache. */
  readonly name: string;
  readonly requirements: string;
}

export interface InstalledWheels {
  readonly python: string;
  /** The folder to put on PYTHONPATH; programs are in its `bin`. */
  readonly site: string;
}

const minuteMilliseconds = 60_000;

/**
 * Installs wheels without touching the machine's Python. A private virtual environment gives pip where Python has `venv`; where it has
 * not (Debian without python3-venv), the machine's own pip installs into the same private folder.
 */
export const installWheels = async (
  wheels: Wheels,
  environment: Environment,
  progress: Progress,
): Promise<Result<InstalledWheels, string>> => {
  const python = await onPath('python3', environment);
  if (python === undefined) return refuse('python3 is not on PATH');
  const options = { environment, withinMilliseconds: minuteMilliseconds };
  const tag = await run(python, ['-c', 'import sys; print(sys.implementation.cache_tag)'], options);
  if (!tag.ok) return refuse(`python3 does not run: ${tag.fault}`);

  const folder = join(cacheFolder(environment), `${wheels.name}-${tag.value.trim()}`);
  const build = async (unfinished: string): Promise<Result<unknown, string>> => {
    const pip = await findPip(python, join(unfinished, 'venv'), environment);
    if (!pip.ok) return pip;
    return run(pip.value, pipArguments(wheels.requirements, join(unfinished, 'site')), {
      environment: withoutPipTuning(environment),
      withinMilliseconds: 5 * minuteMilliseconds,
    });
  };
  const installed = await progress.step(`installing ${wheels.name} from its Python wheel`, () =>
    installOnce(folder, build, progress),
  );
  return installed.ok ? ok({ python, site: join(folder, 'site') }) : installed;
};

/** The Python whose pip installs: of a new virtual environment, or the machine's. */
const findPip = async (
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

/** Only wheels, only with the hashes of the file, and a registry that does not answer costs seconds. */
export const pipArguments = (requirements: string, site: string): readonly string[] => [
  ...['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-input'],
  ...['--retries', '1', '--timeout', '5'],
  ...['--only-binary', ':all:', '--require-hashes', '--requirement', requirements, '--target', site],
];

/** A virtual environment that is active around us, or a user's target folder, must not lead the install elsewhere. */
const withoutPipTuning = (environment: Environment): Environment => {
  const {
    PIP_TARGET: _target,
    PIP_USER: _user,
    PIP_PREFIX: _prefix,
    PYTHONPATH: _path,
    ...rest
  } = environment;
  return rest;
};
