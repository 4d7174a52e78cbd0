import { describe, expect, it } from '@jest/globals';
import { bakenTopology, topologyFrom } from './topology.ts';

const live = { publishes: [], hears: [] };
const alone = { calls: [], hears: [], live };

describe('the topology', () => {
  const topology = topologyFrom({
    services: {
      gateway: { calls: ['routing'], hears: [], live: { publishes: [], hears: ['routing'] } },
      routing: { calls: [], hears: ['gateway'], live: { publishes: ['routing'], hears: [] } },
    },
  });

  it('lets a service do what an edge says, and not the reverse', () => {
    expect([topology.mayCall('gateway', 'routing'), topology.mayCall('routing', 'gateway')]).toEqual([
      true,
      false,
    ]);
    expect([topology.mayHear('routing', 'gateway'), topology.mayHear('gateway', 'routing')]).toEqual([
      true,
      false,
    ]);
    expect([topology.mayHearLive('gateway', 'routing'), topology.mayHearLive('routing', 'gateway')]).toEqual([
      true,
      false,
    ]);
    expect([
      topology.mayPublishLive('routing', 'routing'),
      topology.mayPublishLive('gateway', 'routing'),
    ]).toEqual([true, false]);
  });

  it.each(['stranger', '', 'constructor', '__proto__'])(
    'lets a service that it does not know do nothing: %p',
    (name) => {
      expect(topology.mayCall(name, 'routing')).toBe(false);
      expect(topology.mayCall('gateway', name)).toBe(false);
      expect(topology.mayHear(name, 'gateway')).toBe(false);
      expect(topology.mayPublishLive(name, 'routing')).toBe(false);
      expect(topology.mayHearLive(name, 'routing')).toBe(false);
      expect(topology.calledBy(name)).toEqual([]);
    },
  );

  it('says whom a service calls', () => {
    expect(topology.calledBy('gateway')).toEqual(['routing']);
    expect(topology.services).toEqual(['gateway', 'routing']);
  });

  it.each<[string, unknown, RegExp]>([
    ['an edge to a service that is not declared', { gateway: { ...alone, calls: ['nobody'] } }, /nobody/],
    [
      'calls that run in a circle',
      { a: { ...alone, calls: ['b'] }, b: { ...alone, calls: ['a'] } },
      /a → b → a/,
    ],
    ['a service that calls itself', { a: { ...alone, calls: ['a'] } }, /a → a/],
    ['a word that it does not know', { a: { ...alone, mayCall: ['a'] } }, /mayCall/],
    ['a service that forgets what it hears', { a: { calls: [], live } }, /hears/],
  ])('refuses %s', (_, services, sentence) => {
    expect(() => topologyFrom({ services })).toThrow(sentence);
  });

  it('of this release lets only the gateway be called from nowhere', () => {
    const called = new Set(bakenTopology.services.flatMap((service) => bakenTopology.calledBy(service)));
    expect(called.has('gateway')).toBe(false);
    expect(bakenTopology.mayCall('gateway', 'messaging')).toBe(true);
  });
});
