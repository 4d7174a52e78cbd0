import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { defineService } from './definition.ts';
import { readAllConfig } from './read-all-config.ts';
import { startTable } from './start-table.ts';

const routing = defineService({
  name: 'routing',
  config: z.object({ offerSeconds: z.coerce.number().int().positive().default(20) }),
  compose: () => ({}),
});

const surroundings = {
  BAKEN_ORGANISATION_FILE: 'caw',
  BAKEN_STORE_URL: 'mongodb://store',
  BAKEN_BUS_URL: 'nats://bus',
};

describe('the configuration of a process', () => {
  it('is read for the runtime and for each service', () => {
    const read = readAllConfig([routing], { ...surroundings, BAKEN_ROUTING_OFFER_SECONDS: '30' });
    expect(read).toMatchObject({
      ok: true,
      value: { runtime: { storeUrl: 'mongodb://store' }, services: { routing: { offerSeconds: 30 } } },
    });
  });

  it('tells every mistake at once: what is missing, what is wrong, and what nobody reads', () => {
    const read = readAllConfig([routing], { BAKEN_ROUTING_OFFER_SECONDS: 'soon', BAKEN_ROUTING_OFER: '1' });
    expect(read.ok).toBe(false);
    const sentences = read.ok ? '' : read.fault.join('\n');
    for (const name of ['BAKEN_ORGANISATION_FILE', 'BAKEN_ROUTING_OFFER_SECONDS', 'BAKEN_ROUTING_OFER'])
      expect(sentences).toContain(name);
    expect(sentences).not.toContain('soon');
  });
});

describe('the start table', () => {
  it('shows where each service listens, where its data is and what it hears', () => {
    const rows = [
      { service: 'routing', address: '127.0.0.1:1', database: 'caw_routing', hears: ['ConversationEnded'] },
    ];
    expect(
      startTable(rows)
        .split('\n')
        .map((line) => line.split(/ {2,}/)),
    ).toEqual([
      ['service', 'address', 'database', 'hears'],
      ['routing', '127.0.0.1:1', 'caw_routing', 'ConversationEnded'],
    ]);
  });
});
