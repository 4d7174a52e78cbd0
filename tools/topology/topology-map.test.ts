import { describe, expect, it } from '@jest/globals';
import { mergeMaps, trialOf } from './topology-map.ts';

const row = (calls: readonly string[]) => ({
  calls: [...calls],
  hears: [],
  live: { publishes: [], hears: [] },
});

describe('maps of services on trial', () => {
  it('adds the edges of a service on trial to those that are drawn', () => {
    const drawn = { services: { gateway: row(['routing']), routing: row([]) } };
    const trial = { services: { gateway: row(['greeting']), greeting: row([]) } };
    expect(mergeMaps([drawn, trial])).toEqual({
      services: { gateway: row(['routing', 'greeting']), routing: row([]), greeting: row([]) },
    });
  });

  it('knows whose map a path is', () => {
    expect(trialOf('services/greeting/topology.json')).toBe('greeting');
    expect(trialOf('services/topology.json')).toBeUndefined();
  });
});
