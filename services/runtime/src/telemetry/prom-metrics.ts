import * as prom from 'prom-client';
import type { LabelLists, Metrics } from './metrics.ts';

/**
 * Metrics of one service over prom-client, in a registry of its own. A name that does not begin with `baken_` is put behind
 * `baken_<service>_`; a name of another service, without a unit at its end, or used before is refused, and so are labels that the metric did
 * not declare.
 */
export const promMetrics = (service: string): Metrics => {
  const registry = new prom.Registry();
  const begins = `baken_${service.replaceAll('-', '_')}_`;
  const describe = (given: string, help: string, labels: LabelLists) => {
    const name = given.startsWith('baken_') ? given : begins + given;
    if (!name.startsWith(begins)) throw new Error(`the metric ${name} is not ${service}'s`);
    if (!named.test(name)) throw new Error(`the metric ${name} does not end in a unit`);
    return { name, help, labelNames: Object.keys(labels), registers: [registry] };
  };
  return {
    counter: (given, help, labels) => {
      const counter = new prom.Counter(describe(given, help, labels ?? {}));
      // From zero, so that the first event is a rise that an alarm can see.
      const series = seriesOf(given, labels, (values) => {
        counter.inc(values, 0);
        return counter.labels(values);
      });
      return { add: (count, values) => series(values).inc(count) };
    },
    gauge: (given, help, labels) => {
      const gauge = new prom.Gauge(describe(given, help, labels ?? {}));
      const series = seriesOf(given, labels, (values) => gauge.labels(values));
      return { set: (value, values) => series(values).set(value) };
    },
    histogram: (given, help, buckets, labels) => {
      const histogram = new prom.Histogram({ ...describe(given, help, labels ?? {}), buckets: [...buckets] });
      const series = seriesOf(given, labels, (values) => histogram.labels(values));
      return { observe: (value, values) => series(values).observe(value) };
    },
    text: () => registry.metrics(),
  };
};

const named = /^[a-z][a-z_]*_(seconds|bytes|total|count|ratio)$/;

/** All series of a metric, made in advance: its labels come from closed lists, so there are no others. */
const seriesOf = <Series>(
  metric: string,
  lists: LabelLists = {},
  make: (labels: Record<string, string>) => Series,
): ((labels?: Readonly<Record<string, string>>) => Series) => {
  const names = Object.keys(lists);
  const keyOf = (labels: Readonly<Record<string, string>>): string => {
    let key = '';
    for (const name of names) key += `${labels[name] ?? ''}\n`;
    return key;
  };
  const known = new Map(combinations(lists).map((labels) => [keyOf(labels), make(labels)] as const));
  return (labels = {}) => {
    const series = known.get(keyOf(labels));
    if (series === undefined || Object.keys(labels).length !== names.length)
      throw new Error(`${metric} has no series with these labels`);
    return series;
  };
};

const combinations = (lists: LabelLists): Record<string, string>[] =>
  Object.entries(lists).reduce<Record<string, string>[]>(
    (before, [name, values]) =>
      before.flatMap((labels) => values.map((value) => ({ ...labels, [name]: value }))),
    [{}],
  );
