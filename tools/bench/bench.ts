import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBus, startStore, terminalProgress } from '../infra/index.ts';
import { startChild } from './child.ts';
import { httpClient } from './http-client.ts';
import { figureOf, tableOf, type Figure, type Load } from './measure.ts';
import { measureCalls } from './measure-calls.ts';
import { measureBareMessages, measureButton, measureMessages } from './measure-messages.ts';
import { benchAccounts, openConversations, type BakenGiven, type BakenTold } from './open-conversations.ts';

// `npm run bench`: figures of Baken beside a raw baseline of the same run, on the same cores, with the store, the bus and the load generator there too.

const conversationsOpen = 64;
const load: Load = { atOnce: 64, warmUpSeconds: 3, seconds: 8 };

const moduleOf = (name: string): string => join(import.meta.dirname, name);

const main = async (): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'baken-bench-'));
  const [store, bus] = await Promise.all([
    startStore({ dataDir: join(folder, 'store') }),
    startBus({ dataDir: join(folder, 'bus') }),
  ]);
  const figures: Figure[] = [];
  try {
    const calls = await terminalProgress.step('calls between two services', () => measureCalls(load));
    figures.push(figureOf('calls between two services', '/s', calls.baken, calls.bare));

    const accounts = benchAccounts(conversationsOpen);
    const given: BakenGiven = {
      organisation: 'humanitas',
      ...{ storeUrl: store.url, busUrl: bus.url, folder: join(folder, 'secrets'), accounts },
    };
    const baken = await terminalProgress.step('starting Baken', () =>
      startChild<BakenTold>(moduleOf('baken-process.ts'), given),
    );
    const client = httpClient(baken.told.visitorUrl, 1);
    const status = await client.send('GET', '/v1/status', {});
    client.close();
    const bare = await startChild<{ url: string }>(moduleOf('bare-server.ts'), {
      storeUrl: store.url,
      status,
    });
    try {
      const conversations = await terminalProgress.step('opening conversations', () =>
        openConversations(baken.told, accounts, conversationsOpen),
      );
      const buttons = await terminalProgress.step('button answers', async () => ({
        baken: await measureButton(baken.told.visitorUrl, '/v1/status', load),
        bare: await measureButton(bare.told.url, '/status', load),
      }));
      figures.push(figureOf('button answers', '/s', buttons.baken, buttons.bare));
      const messages = await terminalProgress.step(
        'durable messages that the other side has seen',
        async () => ({
          baken: await measureMessages(baken.told, conversations, load),
          bare: await measureBareMessages(bare.told.url, load),
        }),
      );
      figures.push(figureOf('durable delivered messages', '/s', messages.baken, messages.bare));
    } finally {
      await Promise.all([baken.stop(), bare.stop()]);
    }
  } finally {
    await Promise.all([store.stop(), bus.stop()]);
    await rm(folder, { recursive: true, force: true });
  }
  console.log(
    `\n${tableOf(figures)}\n\nstore: ${store.way}; ${String(load.atOnce)} at once, ${String(load.seconds)} s each`,
  );
};

await main();
