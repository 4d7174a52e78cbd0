import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { topologyWithTrials } from './topology-with-trials.ts';

const services = mkdtempSync(join(tmpdir(), 'baken-services-'));
afterAll(() => rmSync(services, { recursive: true }));
const row = (...calls: readonly string[]) => ({ calls, hears: [], live: { publishes: [], hears: [] } });
const draw = (folder: string, map: object): void =>
  writeFileSync(join(services, folder, 'topology.json'), JSON.stringify({ services: map }));

describe('the topology of a machine', () => {
  it('lets the gateway call a service on trial, and nobody else', async () => {
    mkdirSync(join(services, 'routing'));
    mkdirSync(join(services, 'greeting'));
    draw('.', { gateway: row('routing'), routing: row() });
    draw('greeting', { gateway: row('greeting'), greeting: row() });
    const topology = await topologyWithTrials(services);
    expect(topology.calledBy('gateway')).toEqual(['routing', 'greeting']);
    expect(topology.mayCall('routing', 'greeting')).toBe(false);
  });

  it('is what is committed while no service is on trial', async () => {
    expect((await topologyWithTrials()).mayCall('gateway', 'routing')).toBe(true);
  });
});
