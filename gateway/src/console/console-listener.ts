import { resolve } from 'node:path';
import type { Clock, Role } from '@baken/kernel';
import type { Organisation } from '@baken/organisation';
import { consoleRoutes, type ConsoleSettings, type Route } from '@baken/protocol';
import type { Listener, Log, Metrics } from '@baken/runtime';
import express, { type Request, type Response } from 'express';
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
import { consoleHandlers, type ConsoleAsker } from './console-handlers.ts';
import { openIdentityGuard, type IdentityGuard } from './identity/identity-guard.ts';

interface Needs {
  readonly house: House;
  readonly organisation: Organisation;
  readonly config: z.output<typeof gatewayConfig>;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
}

const bodyLimit = '64kb';
/** Counsellors are few, and one whose line is lost must see it within five seconds: two beats may fail before. */
const heartbeatMilliseconds = 2_000;

/** The listener for staff: the console and its API, behind the identity server. */
export const consoleListener = ({ house, organisation, config, clock, log, metrics }: Needs): Listener => {
  const streams = eventStreams(heartbeatMilliseconds);
  const guard = openIdentityGuard({
    url: config.identityUrl,
    keysUrl: config.identityKeysUrl,
    realm: config.realm,
    audience: 'gateway',
  });
  const settings = settingsOf(organisation, `${config.identityUrl}/realms/${config.realm}`);

  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', config.trustedHops);
  app.set('etag', false);
  app.use(securityHeaders({ connect: [new URL(config.identityUrl).origin], inlineStyles: true }));
  app.use(serverDate(clock));
  app.use(measureRoutes('console', consoleRoutes, metrics, streams));
  app.use(express.json({ limit: bodyLimit, strict: true }));
  app.use(serveRoutes(consoleRoutes, consoleHandlers({ house, settings, streams }), admitStaff(guard)));
  app.use(staticPages({ folder: resolve(config.consolePages), keepAssets: true }));
  app.use(refuseUnknownRoutes);
  app.use(refuseErrors(log));

  return httpListener(
    { name: 'console', host: config.host, port: config.consolePort, endStreams: () => streams.endAll() },
    app,
  );
};

/** Lets staff with one of the route's roles through; a route for anyone asks for nothing. */
const admitStaff =
  (guard: IdentityGuard) =>
  (route: Route, request: Request, response: Response): Promise<ConsoleAsker> => {
    if (route.audience === 'anyone') return Promise.resolve(undefined);
    const [first, ...others]: readonly Role[] = route.audience === 'visitor' ? [] : route.audience;
    if (first === undefined) throw new Error('a route of the console is for nobody');
    const check = guard.requireRoles(first, ...others);
    return new Promise((resolve, reject) => {
      Promise.resolve(
        check(request, response, (error?: unknown) => {
          if (error === undefined) resolve(guard.signedIn(response).actor);
          else reject(error instanceof Error ? error : new Error('the guard gave no reason'));
        }),
      ).catch(reject);
    });
  };

const settingsOf = (organisation: Organisation, authority: string): ConsoleSettings => ({
  organisation: organisation.id,
  name: organisation.name,
  zone: organisation.zone,
  identity: { authority, clientId: 'console' },
  languages: [...organisation.languages],
  units: organisation.units.map(({ id, name }) => ({ id, name })),
  questions: organisation.door.questions,
});
