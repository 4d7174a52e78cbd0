import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type ServerStart, becomesTrue, isAlive, startServer } from './processes.ts';

describe('a server of ours', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'baken-processes-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const start = (script: string, more: Partial<ServerStart> = {}) =>
    startServer({
      name: 'the bell',
      command: '/bin/sh',
      args: ['-c', script],
      environment: process.env,
      logFile: join(folder, 'server.log'),
      isReady: () => Promise.resolve(true),
      readyWithinMilliseconds: 10_000,
      ...more,
    });

  it('leaves nobody of its group behind when it is stopped', async () => {
    const server = await start('sleep 600 & sleep 600');
    expect(isAlive(server.pid)).toBe(true);
    await server.stop();
    expect(isAlive(-server.pid)).toBe(false);
  });

  it('is killed at once when a test asks for a power cut', async () => {
    const server = await start('trap "" TERM; while :; do sleep 600; done');
    await server.kill();
    expect(isAlive(-server.pid)).toBe(false);
  });

  it('that ends while starting is told with its last words', async () => {
    await expect(
      start('echo "no room on the disk"; exit 1', { isReady: () => Promise.resolve(false) }),
    ).rejects.toThrow(/^the bell ended while starting: no room on the disk \(.*server\.log\)$/);
  });

  it('that never answers is ended and told with its last words', async () => {
    const never = { isReady: () => Promise.resolve(false), readyWithinMilliseconds: 100 };
    await expect(start('echo waiting; exec sleep 600', never)).rejects.toThrow(
      /^the bell did not answer within 0\.1 s: waiting/,
    );
  });

  it('that cannot be run is told in a sentence', async () => {
    await expect(start('', { command: '/nowhere/bell' })).rejects.toThrow(
      'the bell did not start: /nowhere/bell cannot be run.',
    );
  });

  it('ends when the process that started it is killed', async () => {
    const program = `
      import { startServer } from ${JSON.stringify(pathToFileURL(join(import.meta.dirname, 'processes.ts')).href)};
      const server = await startServer({
        name: 'the bell', command: '/bin/sh', args: ['-c', 'sleep 600 & sleep 600'], environment: process.env,
        logFile: ${JSON.stringify(join(folder, 'server.log'))},
        isReady: async () => true, readyWithinMilliseconds: 1000,
      });
      console.log(server.pid);
      setInterval(() => {}, 1000);`;
    const parent = spawn(process.execPath, ['--input-type=module-typescript', '--eval', program], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const said = await new Promise((resolve) => parent.stdout.once('data', resolve));
    const pid = Number(String(said));
    expect(isAlive(pid)).toBe(true);
    parent.kill('SIGKILL');
    expect(await becomesTrue(() => !isAlive(-pid), 5_000)).toBe(true);
  });
});
