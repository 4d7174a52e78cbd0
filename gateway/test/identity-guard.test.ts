import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Role } from '@baken/kernel';
import express, { type ErrorRequestHandler } from 'express';
import { openIdentityGuard } from '../src/console/identity/identity-guard.ts';
import { faultOf, sendProblem } from '../src/edge/problem.ts';
import {
  listen,
  makeSigningPair,
  signToken,
  startIdentityServer,
  type IdentityServer,
} from './identity-server.ts';

const ours = makeSigningPair('ours');
const theirs = makeSigningPair('theirs');
const unpublished = makeSigningPair('ours');
const noor = 'de300000-0000-4000-8000-000000000002';

const nowSeconds = (): number => Math.floor(Date.now() / 1000);

let identity: IdentityServer;
let listener: Server;
let address: string;

/** As Keycloak 26.4 writes it for the realm in `tools/identity`. */
const payload = (changes: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> => ({
  exp: nowSeconds() + 300,
  iat: nowSeconds(),
  iss: `${identity.url}/realms/baken`,
  aud: 'gateway',
  sub: noor,
  typ: 'Bearer',
  azp: 'console',
  realm_access: { roles: ['counsellor'] },
  scope: 'openid',
  groups: ['/units/jongeren', '/elsewhere/volwassenen'],
  alias: 'Noor',
  ...changes,
});

const startConsole = async (identityUrl: string, keysUrl?: string): Promise<[Server, string]> => {
  const guard = openIdentityGuard({ url: identityUrl, keysUrl, realm: 'baken', audience: 'gateway' });
  const app = express();
  const roles: readonly Role[] = ['counsellor', 'officer'];
  for (const role of roles) {
    app.get(`/for-${role}`, guard.requireRoles(role), (_request, response) => {
      response.json(guard.signedIn(response));
    });
  }
  app.get('/for-both', guard.requireRoles('officer', 'counsellor'), (_request, response) => {
    response.json({});
  });
  app.get('/for-nobody', (_request, response) => {
    response.json(guard.signedIn(response));
  });
  const refuse: ErrorRequestHandler = (error, _request, response, _next) => {
    const fault = faultOf(error);
    if (fault) sendProblem(response, fault);
    else response.status(500).end();
  };
  app.use(refuse);
  const server = createServer(app);
  return [server, `http://127.0.0.1:${await listen(server, 0)}`];
};

const ask = async (path: string, authorization?: string, at = address) => {
  const answer = await fetch(
    `${at}${path}`,
    authorization === undefined ? {} : { headers: { authorization } },
  );
  const body: unknown = await answer.json().catch(() => undefined);
  return { status: answer.status, body, challenge: answer.headers.get('www-authenticate') };
};

const askWith = (token: string, path = '/for-counsellor') => ask(path, `Bearer ${token}`);

beforeAll(async () => {
  identity = await startIdentityServer([theirs, ours]);
  [listener, address] = await startConsole(identity.url);
});

afterAll(async () => {
  listener.close();
  listener.closeAllConnections();
  await identity.stop();
});

describe('the door of the console', () => {
  it('lets a counsellor in, and says who it is, for which units and until when', async () => {
    const exp = nowSeconds() + 60;
    const { status, body } = await askWith(signToken(ours, payload({ exp })));
    expect(status).toBe(200);
    expect(body).toEqual({
      actor: {
        kind: 'staff',
        counsellorId: noor,
        roles: ['counsellor'],
        units: ['jongeren'],
        alias: 'Noor',
      },
      until: Temporal.Instant.fromEpochMilliseconds(exp * 1000).toString(),
    });
  });

  it('asks for one of several roles, not for all of them', async () => {
    expect(await askWith(signToken(ours, payload()), '/for-both')).toMatchObject({ status: 200 });
  });

  it('knows only the roles that Baken has', async () => {
    const roles = ['offline_access', 'counsellor', 'default-roles-baken'];
    const { body } = await askWith(signToken(ours, payload({ realm_access: { roles } })));
    expect(body).toMatchObject({ actor: { roles: ['counsellor'] } });
  });

  it.each([
    ['has another role', { realm_access: { roles: ['officer'] } }],
    ['has no role', { realm_access: undefined }],
    [
      'has the role at another application only',
      { realm_access: undefined, resource_access: { gateway: { roles: ['counsellor'] } } },
    ],
  ])('refuses somebody who is signed in but %s', async (_who, changes) => {
    const { status, body } = await askWith(signToken(ours, payload(changes)));
    expect(status).toBe(403);
    expect(body).toMatchObject({ code: 'gateway.role-missing' });
  });

  it.each([
    ['no word of who it is', undefined],
    ['a name and a password', 'Basic Y291bnNlbGxvci0xOmRlbW8='],
    ['an empty token', 'Bearer '],
    ['a token that is none', 'Bearer none'],
    ['a token of three empty parts', 'Bearer ..'],
    ['a token that says nothing', `Bearer ${signToken(ours, null)}`],
    ['a token that is a list', `Bearer ${signToken(ours, [])}`],
  ])('does not know a request with %s', async (_what, authorization) => {
    expect(await ask('/for-counsellor', authorization)).toMatchObject({
      status: 401,
      challenge: 'Bearer',
      body: { code: 'gateway.not-signed-in' },
    });
  });

  it.each([
    ['that has ended', () => ({ exp: nowSeconds() - 1 })],
    ['that never ends', () => ({ exp: undefined })],
    ['of another realm', () => ({ iss: `${identity.url}/realms/other` })],
    ['of another identity server', () => ({ iss: 'http://127.0.0.1:1/realms/baken' })],
    ['that was meant for another application', () => ({ aud: 'account' })],
    ['that was meant for nobody', () => ({ aud: undefined })],
    ['that only says who somebody is', () => ({ typ: 'ID' })],
    ['that only renews', () => ({ typ: 'Refresh' })],
    ['of nobody in particular', () => ({ sub: undefined })],
    ['of somebody without a proper id', () => ({ sub: '../../conversations' })],
  ])('does not take a token %s', async (_what, changes) => {
    expect(await askWith(signToken(ours, payload(changes())))).toMatchObject({ status: 401 });
  });

  it('does not take a token in which a role was written afterwards', async () => {
    const [header, , signature] = signToken(ours, payload()).split('.');
    const written = Buffer.from(JSON.stringify(payload({ realm_access: { roles: ['officer'] } }))).toString(
      'base64url',
    );
    expect(await askWith(`${header}.${written}.${signature}`, '/for-officer')).toMatchObject({ status: 401 });
  });

  it('does not take a token that somebody else signed', async () => {
    const imitation = signToken(unpublished, payload());
    const underAnotherName = signToken(theirs, payload(), { kid: 'ours' });
    const unsigned = `${signToken(ours, payload(), { alg: 'none' }).split('.').slice(0, 2).join('.')}.`;
    for (const token of [imitation, underAnotherName, unsigned]) {
      expect(await askWith(token)).toMatchObject({ status: 401 });
    }
  });

  it('ends a request in which a route forgot to ask who is there', async () => {
    expect(await ask('/for-nobody', `Bearer ${signToken(ours, payload())}`)).toMatchObject({ status: 500 });
  });
});

describe('the door of the console while the identity server is away', () => {
  it('sends nobody away as unknown, and lets people in again when the server is back', async () => {
    const short = await startIdentityServer([ours]);
    const port = Number(new URL(short.url).port);
    const [server, at] = await startConsole(short.url);
    const authorization = `Bearer ${signToken(ours, payload({ iss: `${short.url}/realms/baken` }))}`;
    short.publish('<html>maintenance</html>');
    const away = { status: 503, body: { code: 'gateway.identity-unavailable' } };
    expect(await ask('/for-counsellor', authorization, at)).toMatchObject(away);
    await short.stop();
    expect(await ask('/for-counsellor', authorization, at)).toMatchObject(away);
    const back = await startIdentityServer([ours], port);
    expect(await ask('/for-counsellor', authorization, at)).toMatchObject({ status: 200 });
    await back.stop();
    expect(await ask('/for-counsellor', authorization, at)).toMatchObject({ status: 200 });
    server.close();
    server.closeAllConnections();
  });

  it('takes the keys from the address inside the cluster where tokens name the one outside', async () => {
    const outside = 'https://sign-in.example';
    const [server, at] = await startConsole(outside, identity.url);
    const token = signToken(ours, payload({ iss: `${outside}/realms/baken` }));
    expect(await ask('/for-counsellor', `Bearer ${token}`, at)).toMatchObject({ status: 200 });
    server.close();
    server.closeAllConnections();
  });
});
