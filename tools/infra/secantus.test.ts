import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ok, refuse } from '@baken/kernel';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BareMachine, createBareMachine } from '../testing/bare-machine.ts';
import { quietProgress } from '../testing/quiet-progress.ts';
import { buildFastStore, secantusProgram } from './secantus.ts';

describe('the fast store', () => {
  let machine: BareMachine;
  beforeEach(async () => {
    machine = await createBareMachine();
  });
  afterEach(() => machine.remove());

  const build = () => buildFastStore(machine.environment, quietProgress);

  it('is built by cargo, the pinned version with its locked dependencies, once', async () => {
    await machine.give(
      'cargo',
      `echo "$@" >> "$CALLS"; mkdir "$8/bin"; printf '#!/bin/sh\\n' > "$8/bin/secantusd-rs"; chmod +x "$8/bin/secantusd-rs"`,
    );
    const program = secantusProgram(machine.environment);
    expect(await build()).toEqual(ok(program));
    expect(await build()).toEqual(ok(program));
    expect(await readFile(join(machine.folder, 'calls'), 'utf8')).toMatch(
      /^install secantus-mdb --version 0\.5\.3-beta\.196 --locked --ignore-rust-version --root \S+\n$/,
    );
    expect(program).toBe(
      join(machine.folder, 'cache', 'baken', 'secantusd-rs-0.5.3-beta.196', 'bin', 'secantusd-rs'),
    );
  });

  it('cannot be built without cargo, and says what to install', async () => {
    expect(await build()).toEqual(refuse('cargo is not on PATH; install Rust 1.95 or newer and try again'));
  });

  it('says why cargo failed, and leaves nothing half built', async () => {
    await machine.give('cargo', 'echo "error: no C compiler" >&2; echo "Caused by: cc" >&2; exit 101');
    expect(await build()).toEqual(refuse('error: no C compiler'));
  });
});
