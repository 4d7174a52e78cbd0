import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ok, refuse } from '@baken/kernel';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BareMachine, createBareMachine } from '../testing/bare-machine.ts';
import { quietProgress } from '../testing/quiet-progress.ts';
import { findPython, installWheels } from './python.ts';

describe('wheels of Python', () => {
  let machine: BareMachine;
  beforeEach(async () => {
    machine = await createBareMachine();
  });
  afterEach(() => machine.remove());

  /** A Python that notes what it is asked. `venv` and `pip` are what these two modules do. */
  const givePython = (venv: string, pip: string) =>
    machine.give(
      'python3',
      `echo "$@" >> "$CALLS"
      case "$1 $2" in
        "-c "*) echo "$0"; echo cpython-311;;
        "-m venv") ${venv};;
        "-m pip") ${pip};;
      esac`,
    );

  const install = async () => {
    const python = await findPython(machine.environment);
    if (!python.ok) return python;
    const folder = join(machine.folder, 'cache', 'baken', 'thing');
    const wheels = { title: 'thing', requirements: '/requirements.txt', folder };
    return installWheels(python.value, wheels, machine.environment, quietProgress);
  };
  const site = () => ok(join(machine.folder, 'cache', 'baken', 'thing', 'site'));
  const calls = async () => (await readFile(join(machine.folder, 'calls'), 'utf8')).trim().split('\n');

  it('are not to be had where there is no Python', async () => {
    expect(await install()).toEqual(refuse('python3 is not on PATH'));
  });

  it('name the package that a Python without venv and pip lacks', async () => {
    await givePython('exit 1', 'exit 1');
    expect(await install()).toEqual(
      refuse('this Python has neither venv nor pip; install the package python3-venv'),
    );
  });

  it('are installed by the pip of a private environment, with nothing but the pinned hashes', async () => {
    await givePython('mkdir -p "$3/bin"; cp "$0" "$3/bin/python3"', 'exit 0');
    expect(await install()).toEqual(site());
    const asked = (await calls()).at(-1) ?? '';
    expect(asked).toContain('--require-hashes --requirement /requirements.txt');
    expect(asked).toContain('--only-binary :all:');
    expect(asked).toMatch(/--retries 1 --timeout 5/);
  });

  it('are installed by the machine’s own pip where there is no venv, into the same private folder', async () => {
    await givePython('exit 1', 'exit 0');
    expect(await install()).toEqual(site());
    expect((await calls()).at(-1)).toMatch(/--target \S+thing\.unfinished\/site$/);
  });

  it('say so when no registry answers', async () => {
    await givePython(
      'exit 1',
      '[ "$3" = --version ] && exit 0; echo "ERROR: Could not find a version (from versions: none)" >&2; exit 1',
    );
    expect(await install()).toEqual(refuse('what it needs cannot be downloaded from here'));
  });
});
