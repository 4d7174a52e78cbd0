import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MongoClient } from 'mongodb';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive } from './processes.ts';
import { quietProgress } from '../testing/quiet-progress.ts';
import { resetData } from './reset.ts';
import { type RunningComponent } from './server.ts';
import { startStore } from './store.ts';

/** A store that somebody else runs cannot be killed here. */
const environment = { ...process.env, MONGODB_URL: undefined };

describe('the store', () => {
  let folder: string;
  let store: RunningComponent;

  const start = () => startStore({ dataDir: join(folder, 'store'), progress: quietProgress, environment });
  const withPlaces = async <Value>(
    work: (places: ReturnType<ReturnType<MongoClient['db']>['collection']>) => Promise<Value>,
  ): Promise<Value> => {
    const client = new MongoClient(store.url, { serverSelectionTimeoutMS: 1_000 });
    try {
      return await work(client.db('probe').collection('places'));
    } finally {
      await client.close(true);
    }
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'baken-store-'));
    store = await start();
  });
  afterEach(async () => {
    await store.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('listens on loopback alone and leaves no process when it stops', async () => {
    expect(store.url).toMatch(/^mongodb:\/\/127\.0\.0\.1:\d+\//);
    const { pid } = store;
    await store.stop();
    expect(pid !== undefined && isAlive(-pid)).toBe(false);
  });

  it('has every acknowledged document after it was killed under writers and started again', async () => {
    const acknowledged: number[] = [];
    await withPlaces(async (places) => {
      let next = 0;
      const write = async (): Promise<void> => {
        for (;;) {
          const place = (next += 1);
          await places.insertOne({ place }, { writeConcern: { w: 'majority', journal: true } });
          acknowledged.push(place);
          if (place === 300) await store.kill();
        }
      };
      await Promise.allSettled(Array.from({ length: 16 }, write));
    });
    expect(acknowledged.length).toBeGreaterThan(280);
    store = await start();
    const kept = await withPlaces((places) => places.countDocuments({ place: { $in: acknowledged } }));
    expect(kept).toBe(acknowledged.length);
  });

  it('keeps its data from being removed while it works', async () => {
    await expect(resetData(folder)).rejects.toThrow(
      `Process ${store.pid} still works in ${join(folder, 'store')}; stop npm start first.`,
    );
    await store.stop();
    await resetData(folder);
    await expect(rm(folder)).rejects.toThrow('ENOENT');
  });
});
