import { afterEach, describe, expect, it } from '@jest/globals';
import { startProbes } from './probes.ts';

describe('what the platform asks a process', () => {
  let stop = (): Promise<void> => Promise.resolve();
  afterEach(() => stop());

  const start = async (missing: readonly string[], metrics: () => Promise<string>) => {
    const probes = await startProbes({ missing: () => missing, metrics }, '127.0.0.1', 0);
    stop = probes.stop;
    return async (path: string) => {
      const response = await fetch(`http://127.0.0.1:${String(probes.port)}${path}`);
      return { status: response.status, text: await response.text() };
    };
  };

  it('is alive and not ready while the store is away, so that it is not restarted for it', async () => {
    const ask = await start(['routing store'], () => Promise.resolve(''));
    expect(await ask('/healthz')).toEqual({ status: 200, text: 'ok\n' });
    expect(await ask('/readyz')).toEqual({ status: 503, text: 'missing: routing store\n' });
  });

  it('is ready when nothing is missing', async () => {
    const ask = await start([], () => Promise.resolve(''));
    expect((await ask('/readyz')).status).toBe(200);
  });

  it('shows its metrics, and fails alone when they cannot be had', async () => {
    const ask = await start([], () => Promise.resolve('baken_routing_offers_total 1\n'));
    expect(await ask('/metrics')).toEqual({ status: 200, text: 'baken_routing_offers_total 1\n' });
    await stop();
    const askAgain = await start([], () => Promise.reject(new Error('no')));
    expect((await askAgain('/metrics')).status).toBe(500);
    expect((await askAgain('/healthz')).status).toBe(200);
  });

  it('has nothing else to say', async () => {
    const ask = await start([], () => Promise.resolve(''));
    expect((await ask('/env')).status).toBe(404);
  });
});
