import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { type BareMachine, createBareMachine } from '../testing/bare-machine.ts';
import { firstWay } from './component.ts';
import { fetchMongod } from './mongod.ts';
import { quietProgress } from '../testing/quiet-progress.ts';
import { storeComponent } from './store-ways.ts';

describe('the ways to come by a store', () => {
  let machine: BareMachine;
  beforeEach(async () => {
    machine = await createBareMachine({ MONGOMS_DOWNLOAD_MIRROR: 'https://127.0.0.1:1' });
  });
  afterEach(() => machine.remove());

  const find = (more = {}) => firstWay(storeComponent({ ...machine.environment, ...more }), quietProgress);
  const settings = { port: 27_000, folder: '/data' };
  const commandLine = async () => {
    const { way, found } = await find();
    if (found.kind !== 'program') throw new Error(`${way} is no program`);
    return { way, command: found.command, line: found.arguments(settings).join(' ') };
  };

  it('begin with what is given and what is there, and end with what takes longest', () => {
    expect(storeComponent(machine.environment).ways.map((way) => way.name)).toEqual([
      'MONGODB_URL',
      'mongod on PATH',
      'secantusd-rs on PATH',
      'secantusd-rs in the cache',
      'mongod fetched by mongodb-memory-server',
      'secantusd-py from its Python wheel',
    ]);
  });

  it('are one with INFRA=containers, and another value of INFRA is refused', async () => {
    const { ways } = storeComponent({ ...machine.environment, INFRA: 'containers' });
    expect(ways.map((way) => way.name)).toEqual(['INFRA=containers']);
    expect(() => storeComponent({ INFRA: 'cloud' })).toThrow(
      'INFRA=cloud is not known; leave it out, or use INFRA=containers.',
    );
  });

  it('take the store that a variable names', async () => {
    const url = 'mongodb://127.0.0.1:27017';
    expect(await find({ MONGODB_URL: url })).toEqual({ way: 'MONGODB_URL', found: { kind: 'url', url } });
  });

  it('prefer a real mongod, on loopback alone', async () => {
    await machine.give('mongod', 'exit 0');
    await machine.give('secantusd-rs', 'exit 0');
    const { command, line } = await commandLine();
    expect(command).toBe(join(machine.folder, 'programs', 'mongod'));
    expect(line).toContain('--bind_ip 127.0.0.1 --port 27000 --dbpath /data');
  });

  it('never start the development store without syncing what it acknowledges', async () => {
    await machine.give('secantusd-rs', 'exit 0');
    const { way, line } = await commandLine();
    expect(way).toBe('secantusd-rs on PATH');
    expect(line).toContain('--host 127.0.0.1 --port 27000 --storage-path /data');
    expect(line).toContain('--cache-size 512M --sync-on-commit --log-file-max 16MB');
  });

  it('say on a bare machine, within five seconds, what to do and why each way failed', async () => {
    const began = performance.now();
    await expect(find()).rejects.toThrow(
      /^MongoDB is not available on this machine; install mongod or python3-venv, or set MONGODB_URL, and try again \(.*python3 is not on PATH\)\.$/,
    );
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  it('give a download up that neither comes nor is refused, within five seconds', async () => {
    const silent = createServer();
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const address = silent.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const environment = { ...machine.environment, MONGOMS_DOWNLOAD_MIRROR: `https://127.0.0.1:${port}` };
    const began = performance.now();
    expect(await fetchMongod(environment, quietProgress)).toEqual({
      ok: false,
      fault: 'nothing came within 4000 ms',
    });
    expect(performance.now() - began).toBeLessThan(5_000);
    silent.close();
  });
});
