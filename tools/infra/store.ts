import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { firstWay } from './component.ts';
import { freePort } from './ports.ts';
import {
  type ComponentStart,
  type RunningComponent,
  runningElsewhere,
  startInFolder,
  withDefaults,
} from './server.ts';
import { storeComponent } from './store-ways.ts';

/** Starts the document store on loopback, or finds the one that MONGODB_URL names. Throws InfraFailure. */
export const startStore = async (start: ComponentStart): Promise<RunningComponent> => {
  const { dataDir, progress, environment } = withDefaults(start);
  const { way, found } = await firstWay(storeComponent(environment), progress);
  if (found.kind === 'url') return runningElsewhere(found.url, way);
  const port = await freePort(start.port);
  const folder = join(dataDir, 'data');
  await mkdir(folder, { recursive: true });
  const url = `mongodb://127.0.0.1:${port}/?directConnection=true`;
  return startInFolder({
    name: 'the store',
    command: found.program.command,
    args: found.program.arguments({ port, folder }),
    environment: found.program.environment,
    isReady: () => answersPing(url),
    readyWithinMilliseconds: 60_000,
    dataDir,
    url,
    way,
    progress,
  });
};

/** Whether a store at this URL answers now. */
export const answersPing = async (url: string): Promise<boolean> => {
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
