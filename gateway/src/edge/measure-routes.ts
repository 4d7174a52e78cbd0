import type { Route } from '@baken/protocol';
import type { Metrics } from '@baken/runtime';
import type { RequestHandler } from 'express';
import type { EventStreams } from './event-stream.ts';

const outcomes = ['1xx', '2xx', '3xx', '4xx', '5xx'] as const;
const secondsBuckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Rate, errors and duration of every route by the route's own path, never by the address that was asked for; and how many streams are open. */
export const measureRoutes = (
  listener: 'visitor' | 'console',
  table: Readonly<Record<string, Route>>,
  metrics: Metrics,
  streams: EventStreams,
): RequestHandler => {
  const paths = [...new Set(Object.values(table).map(({ path }) => path)), 'other'];
  const labels = { route: paths, outcome: outcomes };
  const requests = metrics.counter(
    `baken_gateway_${listener}_requests_total`,
    'Requests by route and outcome',
    labels,
  );
  const seconds = metrics.histogram(
    `baken_gateway_${listener}_request_seconds`,
    'How long a request took; streams are left out',
    secondsBuckets,
    { route: paths },
  );
  const open = metrics.gauge(`baken_gateway_${listener}_streams_count`, 'Streams that are open now');
  return (request, response, next) => {
    const began = performance.now();
    response.once('close', () => {
      const matched: unknown = (request.route as { path?: unknown } | undefined)?.path;
      const route = typeof matched === 'string' && paths.includes(matched) ? matched : 'other';
      const outcome = outcomes[Math.floor(response.statusCode / 100) - 1] ?? '5xx';
      requests.add(1, { route, outcome });
      if (!route.endsWith('/stream')) seconds.observe((performance.now() - began) / 1_000, { route });
      open.set(streams.count);
    });
    next();
  };
};
