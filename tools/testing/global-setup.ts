import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningComponent, startBus, startStore } from '../infra/index.ts';

declare global {
  var stopTestInfra: (() => Promise<void>) | undefined;
}

/** One real store and one real bus for all service tests of a run, on new data that goes away after it. */
const startTestInfra = async (): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'baken-test-'));
  const running: RunningComponent[] = [];
  globalThis.stopTestInfra = async () => {
    await Promise.all(running.map((component) => component.stop()));
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const [store, bus] = await Promise.all([
      startStore({ dataDir: join(folder, 'store') }),
      startBus({ dataDir: join(folder, 'bus') }),
    ]);
    running.push(store, bus);
    process.env['BAKEN_TEST_STORE_URL'] = store.url;
    process.env['BAKEN_TEST_BUS_URL'] = bus.url;
  } catch (error) {
    await globalThis.stopTestInfra();
    throw error;
  }
};

// jest asks for a default export here.
export default startTestInfra;
