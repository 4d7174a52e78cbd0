import { resolve } from 'node:path';
import type { Clock } from '@baken/kernel';
import type { Organisation, PublicSettings } from '@baken/organisation';
import { QueueChanged } from '@baken/proto/gen/baken/routing/v1/routing_live.ts';
import { visitorRoutes } from '@baken/protocol';
import type { Listener, Log, Metrics } from '@baken/runtime';
import express from 'express';
import type { z } from 'zod';
import type { gatewayConfig } from '../config.ts';
import { eventStreams } from '../edge/event-stream.ts';
import { httpListener } from '../edge/http-listener.ts';
import type { House } from '../edge/house.ts';
import { measureRoutes } from '../edge/measure-routes.ts';
import { refuseErrors, refuseUnknownRoutes } from '../edge/refuse-errors.ts';
import { securityHeaders } from '../edge/security-headers.ts';
import { serveRoutes } from '../edge/serve-routes.ts';
import { serverDate } from '../edge/server-date.ts';
import { staticPages } from '../edge/static-pages.ts';
import { tokenSealer } from '../edge/sealed-token.ts';
import { queueMemory, type QueueMemory } from './queue-memory.ts';
import { visitorReach } from './reach.ts';
import type { StatusMemory } from './status-memory.ts';
import { visitCookie } from './visit-cookie.ts';
import { admitVisitor, visitorHandlers } from './visitor-handlers.ts';

interface Needs {
  readonly house: House;
  readonly status: StatusMemory;
  readonly settings: PublicSettings;
  readonly organisation: Organisation;
  readonly config: z.output<typeof gatewayConfig>;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
}

/** Bodies from visitors are short: a message of 4,000 characters fits four times. */
const bodyLimit = '64kb';
/** Visitors may be ten thousand: often enough to keep proxies from closing the line. */
const heartbeatMilliseconds = 15_000;

/** The anonymous listener: the button, the page and its API. */
export const visitorListener = (needs: Needs): Listener => {
  const { house, status, settings, organisation, config, clock, log, metrics } = needs;
  const streams = eventStreams(heartbeatMilliseconds);
  const cookie = visitCookie(
    tokenSealer(config.sessionKey, 'visit'),
    organisation.conversation.returnWindowSeconds,
    () => clock.now().epochMilliseconds,
  );
  const queues = new Map(organisation.units.map(({ id }) => [id, queueOfUnit(house, id)]));
  const queueOf = (unit: string): QueueMemory => {
    const queue = queues.get(unit);
    if (queue === undefined) throw new Error('routing named a unit that the organisation does not have');
    return queue;
  };
  const reach = visitorReach(
    (request, context) => house.routing.setVisitorReach(request, context),
    house.introduce,
  );
  const handlers = visitorHandlers({ house, settings, status, queueOf, streams, cookie, reach });

  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', config.trustedHops);
  app.set('etag', false);
  app.use(securityHeaders({ formsLeadTo: [new URL(settings.page.leaveQuicklyTo).origin] }));
  app.use(serverDate(clock));
  app.use(measureRoutes('visitor', visitorRoutes, metrics, streams));
  app.use(express.json({ limit: bodyLimit, strict: true, type: ['application/json', 'text/plain'] }));
  app.use(express.urlencoded({ limit: bodyLimit, extended: false }));
  app.use(serveRoutes(visitorRoutes, handlers, admitVisitor(cookie)));
  app.use(staticPages({ folder: resolve(config.visitorPages), shared: ['/button.js'] }));
  app.use(refuseUnknownRoutes);
  app.use(refuseErrors(log));

  return httpListener(
    { name: 'visitor', host: config.host, port: config.visitorPort, endStreams: () => streams.endAll() },
    app,
  );
};

const queueOfUnit = (house: House, unit: string): QueueMemory => {
  const queue = queueMemory(() => house.routing.getQueue({ unit }, house.asSystem()));
  house.live.hear(QueueChanged, unit, (change) => queue.changed(change));
  return queue;
};
