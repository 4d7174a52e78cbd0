import { generateKeyPairSync, createPublicKey, verify } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { demoAccounts, type Account } from './demo-accounts.ts';
import { startEmbeddedIssuer, type EmbeddedIssuer } from './embedded-issuer.ts';
import { createHttpBrowser, formAction, type HttpPage } from './testing/http-browser.ts';
import { realmFor, type RealmSource } from './realm.ts';
import { refreshByHttp, signInByHttp, type SignInPlace } from './testing/sign-in-by-http.ts';

const organisation: RealmSource = {
  name: 'Huis & Haard',
  languages: ['nl', 'fr'],
  units: [{ id: 'volwassenen' }, { id: 'jongeren' }],
  counsellor: { secondFactor: true },
};
const realm = realmFor(organisation, {
  signedIn: ['http://127.0.0.1:65001/signed-in'],
  signedOut: ['http://127.0.0.1:65001/'],
});
const accounts = demoAccounts(organisation);
const robin = accounts.find(({ name }) => name === 'counsellor-3');

let issuer: EmbeddedIssuer;
let place: SignInPlace;

beforeAll(async () => {
  issuer = await startEmbeddedIssuer({ realm, accounts, port: 0 });
  place = { url: issuer.url, realm };
});

afterAll(() => issuer.stop());

const demoCounsellor = (): Account => {
  if (robin === undefined) throw new Error('there is no third counsellor');
  return robin;
};

const payloadOf = (token: string): unknown =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());

const discovery = z.record(z.string(), z.unknown());
const keySet = z.object({
  keys: z.array(z.object({ kty: z.string(), n: z.string(), e: z.string(), kid: z.string() })),
});

const openid = (name: string): string => `${issuer.url}/realms/baken/protocol/openid-connect/${name}`;

const authorize = (changes: Readonly<Record<string, string>> = {}, language = 'nl-BE'): Promise<Response> => {
  const asked = {
    client_id: 'console',
    response_type: 'code',
    scope: 'openid',
    redirect_uri: realm.consoleClient.signedIn[0] ?? '',
    code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    code_challenge_method: 'S256',
    ...changes,
  };
  return fetch(`${openid('auth')}?${new URLSearchParams(asked).toString()}`, {
    redirect: 'manual',
    headers: { 'accept-language': language },
  });
};

const openSignInPage = async (changes: Readonly<Record<string, string>> = {}, language = 'nl-BE') => {
  const sentOn = await authorize(changes, language);
  const address = new URL(sentOn.headers.get('location') ?? '', issuer.url);
  const cookie = sentOn.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const headers = { cookie, 'accept-language': language };
  const page = await fetch(address, { headers });
  return {
    address,
    headers,
    policy: page.headers.get('content-security-policy') ?? '',
    text: await page.text(),
  };
};

describe('signing in at the embedded issuer', () => {
  it('is found at the addresses that Keycloak has', async () => {
    const answer = await fetch(`${issuer.url}/realms/baken/.well-known/openid-configuration`);
    expect(discovery.parse(await answer.json())).toMatchObject({
      issuer: `${issuer.url}/realms/baken`,
      authorization_endpoint: openid('auth'),
      token_endpoint: openid('token'),
      jwks_uri: openid('certs'),
      userinfo_endpoint: openid('userinfo'),
      end_session_endpoint: openid('logout'),
      code_challenge_methods_supported: ['S256'],
    });
  });

  it('gives a counsellor tokens that say what Keycloak says', async () => {
    const { id } = demoCounsellor();
    const tokens = await signInByHttp(place, demoCounsellor());
    expect(payloadOf(tokens.access_token)).toMatchObject({
      iss: `${issuer.url}/realms/baken`,
      typ: 'Bearer',
      aud: 'gateway',
      azp: 'console',
      sub: id,
      realm_access: { roles: ['counsellor'] },
      groups: ['/units/jongeren'],
      alias: 'Robin',
    });
    expect(payloadOf(tokens.access_token)).not.toHaveProperty('preferred_username');
    expect(payloadOf(tokens.id_token)).toMatchObject({
      aud: 'console',
      sub: id,
      preferred_username: 'counsellor-3',
    });
    expect(tokens.expires_in).toBe(300);
  });

  it('signs with the key that it publishes, and with that one only', async () => {
    const { access_token: token } = await signInByHttp(place, demoCounsellor());
    const [header = '', payload = '', signature = ''] = token.split('.');
    const signed = Buffer.from(`${header}.${payload}`);
    const { keys } = keySet.parse(await (await fetch(openid('certs'))).json());
    expect(keys).toHaveLength(1);
    const published = keys.map(({ kty, n, e }) => createPublicKey({ key: { kty, n, e }, format: 'jwk' }));
    const another = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey;
    const holds = [...published, another].map((key) =>
      verify('sha256', signed, key, Buffer.from(signature, 'base64url')),
    );
    expect(holds).toEqual([true, false]);
  });

  it('renews a sign-in once for each refresh token', async () => {
    const first = await signInByHttp(place, demoCounsellor());
    const second = await refreshByHttp(place, first.refresh_token);
    expect(payloadOf(second.access_token)).toMatchObject({
      sub: demoCounsellor().id,
      typ: 'Bearer',
      aud: 'gateway',
    });
    await expect(refreshByHttp(place, first.refresh_token)).rejects.toThrow('refuses');
    await expect(refreshByHttp(place, second.refresh_token)).rejects.toThrow('refuses');
  });

  it('tells who a token belongs to, and nothing for any other word', async () => {
    const { access_token: token } = await signInByHttp(place, demoCounsellor());
    const ask = (authorization: string) => fetch(openid('userinfo'), { headers: { authorization } });
    expect(await (await ask(`Bearer ${token}`)).json()).toMatchObject({
      sub: demoCounsellor().id,
      alias: 'Robin',
    });
    expect((await ask(`Bearer ${token.slice(0, -8)}AAAAAAAA`)).status).toBe(401);
    expect((await ask('Bearer a.b.c')).status).toBe(401);
  });

  it.each([
    ['a wrong password', { name: 'officer', password: 'demo-counsellor-1' }],
    ['a name that nobody has', { name: 'nobody', password: 'demo-officer' }],
    ['a password of enormous length', { name: 'officer', password: 'x'.repeat(100_000) }],
  ])('lets nobody in with %s', async (_what, typed) => {
    await expect(signInByHttp(place, typed)).rejects.toThrow('did not let');
  });

  it('only returns to the console, and only for a code with proof', async () => {
    const elsewhere = await authorize({ redirect_uri: 'http://127.0.0.1:65001/elsewhere' });
    expect(elsewhere.status).toBe(400);
    expect(await elsewhere.text()).toContain('Naar de console');
    const withoutProof = await authorize({ code_challenge: '', code_challenge_method: '' });
    expect(withoutProof.headers.get('location')).toContain('error=invalid_request');
    const plainProof = await authorize({ code_challenge_method: 'plain' });
    expect(plainProof.headers.get('location')).toContain('error=invalid_request');
  });

  it('lets pages of the console ask for tokens, and no other page', async () => {
    const ask = (origin: string) =>
      fetch(openid('token'), {
        method: 'POST',
        headers: { origin },
        body: new URLSearchParams({
          client_id: 'console',
          grant_type: 'refresh_token',
          refresh_token: 'none',
        }),
      });
    const allowed = async (origin: string) => (await ask(origin)).headers.get('access-control-allow-origin');
    expect(await allowed('http://127.0.0.1:65001')).toBe('http://127.0.0.1:65001');
    expect(await allowed('http://127.0.0.1:65002')).toBeNull();
  });
});

describe('the sign-in page of the embedded issuer', () => {
  it('speaks the language of the person, or the one the console asks for', async () => {
    expect((await openSignInPage()).text).toContain('<html lang="nl">');
    expect((await openSignInPage({}, 'en-GB')).text).toContain('<html lang="en">');
    expect((await openSignInPage({}, 'fr')).text).toContain('<html lang="nl">');
    expect((await openSignInPage({ ui_locales: 'en' })).text).toContain('<html lang="en">');
  });

  it('has a label for each field, names the organisation as it is written, and runs no script', async () => {
    const { text, policy } = await openSignInPage();
    for (const field of ['username', 'password']) expect(text).toContain(`<label for="${field}">`);
    expect(text).toContain('Huis &#38; Haard');
    expect(text).not.toContain('<script');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("form-action 'self' http://127.0.0.1:65001");
    expect(policy).not.toContain('unsafe');
  });

  it('repeats a name that was typed, never as part of the page itself', async () => {
    const { address, headers } = await openSignInPage();
    const body = new URLSearchParams({ username: '"><script>alert(1)</script>', password: 'secret-typed' });
    const refused = await (await fetch(address, { method: 'POST', headers, body })).text();
    expect(refused).toContain('role="alert"');
    expect(refused).toContain('&#34;&#62;&#60;script&#62;');
    expect(refused).not.toMatch(/<script|secret-typed/);
  });

  it('says so when a sign-in has ended, and shows the way to begin again', async () => {
    const { address } = await openSignInPage();
    const answer = await fetch(address);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('<a href="http://127.0.0.1:65001/">');
  });
});

describe('signing out at the embedded issuer', () => {
  const signInWithBrowser = async () => {
    const visit = createHttpBrowser();
    return { visit, tokens: await signInByHttp(place, demoCounsellor(), visit) };
  };
  const confirm = (page: HttpPage) => {
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
    return { action: formAction(page), form: new URLSearchParams({ xsrf, logout: 'yes' }) };
  };

  it('ends the session and everything that came of it, and returns to the console', async () => {
    const { visit, tokens } = await signInWithBrowser();
    const [signedOut = ''] = realm.consoleClient.signedOut;
    const query = new URLSearchParams({
      id_token_hint: tokens.id_token,
      post_logout_redirect_uri: signedOut,
    });
    const page = await visit(new URL(`${openid('logout')}?${query.toString()}`));
    const { action, form } = confirm(page);
    expect((await visit(action, form, signedOut)).url.href).toBe(signedOut);
    await expect(refreshByHttp(place, tokens.refresh_token)).rejects.toThrow('refuses');
    await expect(signInByHttp(place, { name: 'officer', password: 'wrong' }, visit)).rejects.toThrow(
      'did not let',
    );
  });

  it('asks first, unless the console shows whose session it is', async () => {
    const { visit, tokens } = await signInWithBrowser();
    const asked = await visit(new URL(openid('logout')));
    expect(asked.text).toMatch(/Afmelden|Sign out/);
    expect(asked.text).not.toContain('<script');
    const shown = await visit(new URL(`${openid('logout')}?id_token_hint=${tokens.id_token}`));
    expect(shown.text).toContain('<script');
    const { action, form } = confirm(shown);
    expect((await visit(action, form)).text).toContain('role="status"');
  });
});

describe('the embedded issuer', () => {
  it('refuses to start in production', async () => {
    const start = startEmbeddedIssuer({ realm, accounts, port: 0, environment: { NODE_ENV: 'production' } });
    await expect(start).rejects.toThrow('development only');
  });

  it('says so in one sentence when its port is taken', async () => {
    const port = Number(new URL(issuer.url).port);
    await expect(startEmbeddedIssuer({ realm, accounts, port })).rejects.toThrow(`Port ${port} `);
  });

  it('shares nothing with another one: a refresh token of one is no good at the other', async () => {
    const other = await startEmbeddedIssuer({ realm, accounts, port: 0 });
    const { refresh_token: token } = await signInByHttp(place, demoCounsellor());
    await expect(refreshByHttp({ url: other.url, realm }, token)).rejects.toThrow('refuses');
    await other.stop();
  });
});
