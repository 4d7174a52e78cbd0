import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Account } from '../demo-accounts.ts';
import { createHttpBrowser, formAction } from './http-browser.ts';
import type { Realm } from '../realm.ts';

/** What the token endpoint gives. `expires_in`: seconds. */
const tokens = z.object({
  access_token: z.string(),
  refresh_token: z.string(),
  id_token: z.string(),
  expires_in: z.number(),
});
export type Tokens = z.infer<typeof tokens>;

/** url: of the identity server. The same steps work at the embedded issuer and at Keycloak. */
export interface SignInPlace {
  readonly url: string;
  readonly realm: Realm;
}

/**
 * Signs in as the console does, code flow with PKCE through the sign-in page, without a browser: for load generators and tests.
 * Throws when the page does not let this person in.
 */
export const signInByHttp = async (
  place: SignInPlace,
  { name, password }: Pick<Account, 'name' | 'password'>,
  visit = createHttpBrowser(),
): Promise<Tokens> => {
  const verifier = randomBytes(32).toString('base64url');
  const redirectUri = redirectUriOf(place);
  const page = await visit(authorizationUrl(place, redirectUri, verifier));
  const form = new URLSearchParams({ username: name, password, credentialId: '' });
  const end = await visit(formAction(page), form, redirectUri);
  const code = end.url.searchParams.get('code');
  if (code === null) throw new Error(`the sign-in page did not let ${name} in (HTTP ${end.status})`);
  return askTokens(place, {
    grant_type: 'authorization_code',
    code,
    code_verifier: verifier,
    redirect_uri: redirectUri,
  });
};

/** New tokens for a refresh token, which works once. Throws when it does not hold any more. */
export const refreshByHttp = (place: SignInPlace, refreshToken: string): Promise<Tokens> =>
  askTokens(place, { grant_type: 'refresh_token', refresh_token: refreshToken });

const redirectUriOf = ({ realm }: SignInPlace): string => {
  const [uri] = realm.consoleClient.signedIn;
  if (uri === undefined) throw new Error('the realm has no address to return to');
  return uri;
};

const endpoint = ({ url, realm }: SignInPlace, name: string): URL =>
  new URL(`${url}/realms/${realm.name}/protocol/openid-connect/${name}`);

const authorizationUrl = (place: SignInPlace, redirectUri: string, verifier: string): URL => {
  const address = endpoint(place, 'auth');
  address.search = new URLSearchParams({
    client_id: place.realm.consoleClient.id,
    response_type: 'code',
    scope: 'openid',
    redirect_uri: redirectUri,
    state: randomBytes(16).toString('base64url'),
    nonce: randomBytes(16).toString('base64url'),
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  }).toString();
  return address;
};

const askTokens = async (place: SignInPlace, body: Readonly<Record<string, string>>): Promise<Tokens> => {
  const form = new URLSearchParams({ client_id: place.realm.consoleClient.id, ...body });
  const answer = await fetch(endpoint(place, 'token'), { method: 'POST', body: form });
  if (!answer.ok) throw new Error(`the token endpoint refuses (HTTP ${answer.status})`);
  return tokens.parse(await answer.json());
};
