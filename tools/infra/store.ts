import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { firstWay } from './component.ts';
import { freePort } from './ports.ts';
import { type ComponentStart, type RunningComponent, startFound, withDefaults } from './server.ts';
import { storeComponent } from './store-ways.ts';

/** Starts the document store on loopback, or takes the one that MONGODB_URL names. Throws InfraFailure. */
export const startStore = async (start: ComponentStart): Promise<RunningComponent> => {
  const { progress, environment } = withDefaults(start);
  const store = await firstWay(storeComponent(environment), progress);
  return startFound(store, progress, async () => {
    const { dataDir } = start;
    const port = await freePort(start.port);
    const folder = join(dataDir, 'data');
    await mkdir(folder, { recursive: true });
    const url = `mongodb://127.0.0.1:${port}/?directConnection=true`;
    const settings = { port, folder };
    const isReady = (): Promise<boolean> => answersPing(url);
    return { name: 'the store', dataDir, settings, url, isReady, readyWithinMilliseconds: 60_000 };
  });
};

/** Whether a store at this URL answers now. */
const answersPing = async (url: string): Promise<boolean> => {
  const client = new MongoClient(url, { serverSelectionTimeoutMS: 500, connectTimeoutMS: 500 });
  try {
    await client.db('admin').command({ ping: 1 });
    return true;
  } catch {
    return false;
  } finally {
    await client.close();
  }
};
