import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { consoleRoutes, visitorRoutes, type Route } from '@baken/protocol';
import { newKey, staffOverHttp, visitorOverHttp, type OverHttp } from '../actors/over-http.ts';
import { openWorld, type World } from '../world.ts';

const staffNames = ['counsellor-1', 'coordinator', 'officer', 'reporter', 'platform'] as const;
type Asker = 'nobody' | 'visitor' | (typeof staffNames)[number];
const everybody: readonly Asker[] = ['nobody', ...staffNames];

/** Who may use which route of the visitor's listener. Written by hand: a route without a row fails. */
const visitorMatrix: Readonly<Record<string, readonly Asker[]>> = {
  'GET /v1/status': ['nobody', 'visitor'],
  'GET /v1/settings': ['nobody', 'visitor'],
  'POST /v1/entries': ['nobody', 'visitor'],
  'GET /v1/visit': ['visitor'],
  'GET /v1/stream': ['visitor'],
  'POST /v1/messages': ['visitor'],
  'POST /v1/signal': ['visitor'],
  'POST /v1/end': ['visitor'],
  'POST /v1/resume': ['visitor'],
  'POST /v1/leave': ['nobody', 'visitor'],
};

/** Who may use which route of the console's listener. */
const consoleMatrix: Readonly<Record<string, readonly Asker[]>> = {
  'GET /v1/settings': everybody,
  'GET /v1/me': staffNames,
  'GET /v1/desk': ['counsellor-1'],
  'PUT /v1/desk/presence': ['counsellor-1'],
  'POST /v1/desk/heartbeat': ['counsellor-1'],
  'POST /v1/offers/:offerId/accept': ['counsellor-1'],
  'POST /v1/offers/:offerId/decline': ['counsellor-1'],
  'GET /v1/conversations': ['counsellor-1'],
  'GET /v1/conversations/:conversationId/lines': ['counsellor-1'],
  'POST /v1/conversations/:conversationId/messages': ['counsellor-1'],
  'POST /v1/conversations/:conversationId/signal': ['counsellor-1'],
  'POST /v1/conversations/:conversationId/end': ['counsellor-1'],
  'GET /v1/stream': ['counsellor-1'],
  'GET /v1/overview': ['coordinator'],
};

const nameOf = ({ method, path }: Route): string => `${method} ${path}`;
const routesOf = (table: Readonly<Record<string, Route>>) =>
  Object.values(table).map((route) => [nameOf(route), route] as const);
const pathOf = ({ path }: Route): string => path.replaceAll(/:\w+/g, () => newKey());

/** Answers that turn somebody away for who they are. */
const turnsAway = ({ status, body }: { status: number; body: unknown }): boolean =>
  status === 401 ||
  (status === 403 && (body as { code?: string } | undefined)?.code === 'gateway.role-missing');

describe('who may use which route', () => {
  let world: World;
  const askers = new Map<Asker, OverHttp>();

  beforeAll(async () => {
    world = await openWorld({ organisation: 'humanitas', at: '2026-11-24T15:00' });
    for (const name of staffNames) askers.set(name, await staffOverHttp(world, name));
    insider = await someoneInside();
  });

  afterAll(() => world.close());

  let insider: OverHttp;

  /** A visitor who has come in, so that there is a cookie. */
  const someoneInside = async (): Promise<OverHttp> => {
    await askers.get('counsellor-1')?.ask('PUT', '/v1/desk/presence', { presence: 'available' });
    const visitor = visitorOverHttp(world);
    const entered = await visitor.ask('POST', '/v1/entries', {
      entryKey: newKey(),
      language: 'nl',
      nickname: 'vlinder',
    });
    expect(entered.status).toBe(201);
    return visitor;
  };

  it('has a row for every route, and no row for one that is gone', () => {
    expect(
      routesOf(visitorRoutes)
        .map(([name]) => name)
        .sort(),
    ).toEqual(Object.keys(visitorMatrix).sort());
    expect(
      routesOf(consoleRoutes)
        .map(([name]) => name)
        .sort(),
    ).toEqual(Object.keys(consoleMatrix).sort());
  });

  it.each(routesOf(visitorRoutes))('the visitor listener: %s', async (name, route) => {
    const visitor = await someoneInside();
    const nobody = visitorOverHttp(world);
    const body = route.method === 'GET' ? undefined : {};
    const served: Asker[] = [];
    if (!turnsAway(await nobody.ask(route.method, pathOf(route), body))) served.push('nobody');
    if (!turnsAway(await visitor.ask(route.method, pathOf(route), body))) served.push('visitor');
    expect(served).toEqual(visitorMatrix[name]);
    await visitor.ask('POST', '/v1/end', { because: 'left' });
  });

  it.each(routesOf(consoleRoutes))('the console listener: %s', async (name, route) => {
    const body = route.method === 'GET' ? undefined : {};
    const nobody = await staffOverHttp(world);
    const served: Asker[] = [];
    for (const asker of everybody) {
      const answer = await (askers.get(asker) ?? nobody).ask(route.method, pathOf(route), body);
      if (asker === 'nobody' && turnsAway(answer)) expect(answer.status).toBe(401);
      if (asker !== 'nobody' && turnsAway(answer)) expect(answer.status).toBe(403);
      if (!turnsAway(answer)) served.push(asker);
    }
    expect(served).toEqual(consoleMatrix[name]);
  });

  const withBody = [
    ...routesOf(visitorRoutes).map(([name, route]) => [`visitor ${name}`, route, 'visitor'] as const),
    ...routesOf(consoleRoutes).map(([name, route]) => [`console ${name}`, route, 'counsellor-1'] as const),
  ].filter(([, route]) => route.body !== undefined);

  it.each(withBody)(
    'wrong input is refused with its field and never breaks anything: %s',
    async (_name, route, who) => {
      const asker = who === 'visitor' ? insider : askers.get(who);
      const ask = (body: unknown) => asker?.ask(route.method, pathOf(route), body);
      expect(await ask({ surprise: 1 })).toMatchObject({
        status: 400,
        body: { kind: 'invalid', fields: expect.arrayContaining([{ field: 'surprise', code: 'unknown' }]) },
      });
      for (const wrong of ['"text"', '[]', '7', 'null', '{"__proto__":{"x":1}}', '{"because":{"$gt":""}}'])
        expect(await ask(wrong)).toMatchObject({ body: { kind: 'invalid' } });
      expect(await ask('{not json')).toMatchObject({ status: 415 });
      expect(await ask({ text: 'a'.repeat(70_000) })).toMatchObject({ status: 413 });
    },
  );

  it.each(['/v1/nothing', '/v1/status/', '/V1/status', '/v1/%E0%A4%A', '/v1/conversations'])(
    'an address that nothing serves is missing, not broken: %s',
    async (path) => {
      const answer = await visitorOverHttp(world).ask('POST', path, {});
      expect([400, 404]).toContain(answer.status);
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
    },
  );
});
