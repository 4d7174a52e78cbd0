import { describe, expect, it } from '@jest/globals';
import { treeOf } from '../tree/tree.ts';
import { checkTopology } from './check-topology.ts';

const service = (calls: readonly string[], hears: readonly string[] = [], live: readonly string[] = []) => ({
  calls,
  hears,
  live: { publishes: [], hears: live },
});
const packages = {
  'package.json': '{}',
  'proto/package.json': '{"name":"@baken/proto"}',
  'proto/src/gen/baken/routing/v1/routing_service.ts': '',
  'proto/src/gen/baken/routing/v1/routing_facts.ts': '',
  'proto/src/gen/baken/routing/v1/routing_live.ts': '',
  'services/intake/package.json': '{}',
  'services/routing/package.json': '{}',
};
const proto = '@baken/proto/gen/baken/routing/v1';
const saysOf = (services: object, texts: Readonly<Record<string, string>> = {}) =>
  checkTopology(
    treeOf({ ...packages, 'services/topology.json': JSON.stringify({ services }), ...texts }),
  ).findings.map(({ path, says }) => `${path}: ${says}`);
const caller = 'services/intake/src/rpc/rooms.ts';

describe('the topology', () => {
  it('takes a map that says what the code does', () => {
    const text = [
      `import { RoutingServiceDefinition } from '${proto}/routing_service.ts';`,
      `import { QueueJoined } from '${proto}/routing_facts.ts';`,
      `import { QueueChanged } from '${proto}/routing_live.ts';`,
    ].join('\n');
    const map = { intake: service(['routing'], ['routing'], ['routing']), routing: service([]) };
    expect(saysOf(map, { [caller]: text })).toEqual([]);
  });

  it.each([
    ['RoutingServiceDefinition', 'routing_service', 'calls'],
    ['QueueJoined', 'routing_facts', 'hears'],
    ['QueueChanged', 'routing_live', 'live hears'],
  ])('finds %s where the map draws no edge', (name, file, kind) => {
    const map = { intake: service([]), routing: service([]) };
    expect(saysOf(map, { [caller]: `import { ${name} } from '${proto}/${file}.ts';` })).toEqual([
      `${caller}: intake ${kind} routing, which services/topology.json does not draw`,
    ]);
    expect(saysOf(map, { [caller]: `import type { ${name} } from '${proto}/${file}.ts';` })).toEqual([]);
  });

  it('finds an edge that nobody uses', () => {
    expect(saysOf({ intake: service(['routing']), routing: service([]) })).toEqual([
      'services/topology.json: no code of intake calls routing',
    ]);
  });

  it('finds a circle of calls', () => {
    const says = saysOf({ intake: service(['routing']), routing: service(['intake']) });
    expect(says).toContain('services/topology.json: intake calls routing, and routing waits for intake');
  });

  it('takes the map of a service on trial, whose first caller may still come', () => {
    const trial = { services: { intake: service(['greeting']), greeting: service(['routing']) } };
    const texts = {
      'services/greeting/package.json': '{}',
      'services/greeting/topology.json': JSON.stringify(trial),
    };
    expect(saysOf({ intake: service([]), routing: service([]) }, texts)).toEqual([
      'services/greeting/topology.json: no code of greeting calls routing',
    ]);
  });

  it('finds a service that is not there, and a map of another shape', () => {
    expect(saysOf({ intake: service([]), rooting: service([]) })).toEqual([
      'services/topology.json: there is no service "rooting"',
    ]);
    expect(saysOf({ intake: { calls: [] } })).toHaveLength(1);
  });
});
