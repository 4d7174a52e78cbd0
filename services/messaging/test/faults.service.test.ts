import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ConversationId } from '@baken/kernel';
import { openLine, type LineToCut } from './support/line-to-cut.ts';
import { anna, counsellor, makeId, openWorld, textsOf, visitorOf, type World } from './support/world.ts';

/** What one page keeps to itself until it has its tick. */
interface Acknowledged {
  readonly text: string;
  readonly sequence: number;
}

describe('the line to the store is cut, again and again, while people talk through two replicas', () => {
  let world: World;
  let lines: readonly LineToCut[];
  let replicas: readonly World['calls'][];

  beforeAll(async () => {
    world = await openWorld();
    const store = new URL(world.house.storeUrl);
    const place = { host: store.hostname, port: Number(store.port) };
    lines = await Promise.all([openLine(place), openLine(place)]);
    replicas = await Promise.all(
      lines.map(async ({ port }) => {
        const through = new URL(world.house.storeUrl);
        through.port = String(port);
        return world.callsAt(await world.startReplica({ BAKEN_STORE_URL: through.href }));
      }),
    );
  });

  afterAll(async () => {
    await world.house.close();
    await Promise.all(lines.map((line) => line.close()));
  });

  /** Says it until there is a tick, through whichever replica, always with the same id: as a page does. */
  const sayUntilTick = async (id: ConversationId, author: Parameters<World['post']>[1], text: string) => {
    const clientMessageId = makeId();
    for (let tries = 0; tries < 100; tries += 1) {
      const through = replicas[tries % replicas.length] ?? world.calls;
      const outcome = await world.post(id, author, text, { clientMessageId, through }).catch(() => undefined);
      if (outcome?.$case === 'posted') return { text, sequence: outcome.value.sequence };
      if (outcome && outcome.value !== 'messaging.write-unknown') throw new Error(outcome.value);
    }
    throw new Error('there never was a tick');
  };

  const talk = async (id: ConversationId, author: Parameters<World['post']>[1], who: string) => {
    const ticks: Acknowledged[] = [];
    for (let at = 0; at < 25; at += 1) ticks.push(await sayUntilTick(id, author, `${who} ${at}`));
    return ticks;
  };

  it('nothing that had a tick is lost, nothing is there twice, and the order is one', async () => {
    const ids = await Promise.all(Array.from({ length: 6 }, () => world.begin()));
    const talking = ids.map(async (id) => {
      const sides = [talk(id, visitorOf(id), 'visitor'), talk(id, counsellor(anna), 'counsellor')];
      return (await Promise.all(sides)).flat();
    });
    const over = new AbortController();
    const allTold = Promise.all(talking).finally(() => over.abort());
    const cutting = (async () => {
      for (let round = 0; !over.signal.aborted; round += 1) {
        const line = lines[round % lines.length];
        if (round % 3 === 2) {
          line?.hold(true);
          await wait(150);
          line?.hold(false);
        } else line?.cut();
        await wait(40 + Math.random() * 120);
      }
    })();
    const told = await allTold;
    await cutting;

    for (const [at, id] of ids.entries()) {
      const seen = await world.lines(id, visitorOf(id));
      expect(await world.lines(id, counsellor(anna))).toEqual(seen);
      expect(seen.map(({ sequence }) => sequence)).toEqual(seen.map((_, index) => index + 1));
      const texts = textsOf(seen);
      expect(new Set(texts).size).toBe(texts.length);
      expect(texts).toHaveLength(50);
      for (const { text, sequence } of told[at] ?? [])
        expect(seen[sequence - 1]?.kind).toMatchObject({ $case: 'message', value: { text } });
      for (const who of ['visitor', 'counsellor']) {
        const own = texts.filter((text) => text.startsWith(who));
        expect(own).toEqual(Array.from({ length: 25 }, (_, index) => `${who} ${index}`));
      }
    }
  });
});
