import * as prom from 'prom-client';
import type { LabelLists, Metrics } from './metrics.ts';

/**
 * Metrics of one service over prom-client, in a registry of its own. A name that does not begin with `baken_` is put behind
 * `baken_<service>_`; a name of another service, without a unit at its end, or used before is refused, and so is a label value that its metric
 * did not declare.
 */
export const promMetrics = (service: string): Metrics => {
  const registry = new prom.Registry();
  const begins = `baken_${service.replaceAll('-', '_')}_`;
  const describe = (given: string, help: string, labels: LabelLists | undefined) => {
    const name = given.startsWith('baken_') ? given : begins + given;
    if (!name.startsWith(begins)) throw new Error(`the metric ${name} is not ${service}'s`);
    if (!named.test(name)) throw new Error(`the metric ${name} does not end in a unit`);
    return { name, help, labelNames: Object.keys(labels ?? {}), registers: [registry] };
  };
  return {
    counter: (name, help, labels) => {
      const described = describe(name, help, labels);
      const counter = new prom.Counter(described);
      for (const values of combinations(labels ?? {})) counter.inc(values, 0);
      return { add: (count = 1, values) => counter.inc(declared(described.name, labels, values), count) };
    },
    gauge: (name, help, labels) => {
      const described = describe(name, help, labels);
      const gauge = new prom.Gauge(described);
      return { set: (value, values) => gauge.set(declared(described.name, labels, values), value) };
    },
    histogram: (name, help, buckets, labels) => {
      const described = describe(name, help, labels);
      const histogram = new prom.Histogram({ ...described, buckets: [...buckets] });
      return {
        observe: (value, values) => histogram.observe(declared(described.name, labels, values), value),
      };
    },
    text: () => registry.metrics(),
  };
};

const named = /^[a-z][a-z_]*_(seconds|bytes|total|count|ratio)$/;

/** The labels as given, when each is one of its metric's closed list and none is missing. */
const declared = (
  metric: string,
  lists: LabelLists = {},
  values: Readonly<Record<string, string>> = {},
): Record<string, string> => {
  const given: Record<string, string> = {};
  for (const name in values) given[name] = values[name] ?? '';
  for (const name in lists)
    if (!lists[name]?.includes(given[name] ?? '')) throw new Error(`${metric} has no such value of ${name}`);
  for (const name in given) if (!lists[name]) throw new Error(`${metric} has no label ${name}`);
  return given;
};

/** Every series of a counter begins at zero, so that its first event is a rise that an alarm can see. */
const combinations = (lists: LabelLists): Record<string, string>[] =>
  Object.entries(lists).reduce<Record<string, string>[]>(
    (before, [name, values]) =>
      before.flatMap((labels) => values.map((value) => ({ ...labels, [name]: value }))),
    [{}],
  );
