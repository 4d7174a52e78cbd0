import { randomBytes } from 'node:crypto';
import { uuidV7 } from '@baken/kernel';
import { signInByHttp } from '@baken/tools/identity/testing/sign-in-by-http.ts';
import type { World } from '../world.ts';

/** What an API answered: its status and its body, when it had one. */
export interface Answered {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Headers;
}

/** Somebody who uses an API as their page would. */
export interface OverHttp {
  ask(method: string, path: string, body?: unknown): Promise<Answered>;
}

export const newKey = (): string => uuidV7(Date.now(), randomBytes(10));

const asker =
  (
    origin: string,
    headersOf: () => Readonly<Record<string, string>>,
    seen: (headers: Headers) => void,
  ): OverHttp['ask'] =>
  async (method, path, body) => {
    const response = await fetch(`${origin}${path}`, {
      method,
      redirect: 'manual',
      headers: { ...headersOf(), ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    seen(response.headers);
    // A stream has no end: its beginning is answer enough.
    if (response.headers.get('content-type')?.startsWith('text/event-stream') === true) {
      await response.body?.cancel();
      return { status: response.status, body: undefined, headers: response.headers };
    }
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    return {
      status: response.status,
      body: isJson ? (JSON.parse(text) as unknown) : text,
      headers: response.headers,
    };
  };

/** Somebody at the visitor's listener, with the cookie that they were given. */
export const visitorOverHttp = (world: World): OverHttp => {
  let cookie = '';
  const keep = (headers: Headers): void => {
    const given = headers.getSetCookie().at(-1)?.split(';')[0];
    if (given !== undefined) cookie = given;
  };
  return { ask: asker(world.baken.visitorUrl, () => (cookie === '' ? {} : { cookie }), keep) };
};

/** A member of staff at the console's listener, signed in; without a name, nobody. */
export const staffOverHttp = async (world: World, name?: string): Promise<OverHttp> => {
  const account = world.baken.accounts.find((candidate) => candidate.name === name);
  if (name !== undefined && account === undefined) throw new Error(`there is no account ${name}`);
  const token = account && (await signInByHttp(world.baken.identity, account)).access_token;
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
  return {
    ask: asker(
      world.baken.consoleUrl,
      () => headers,
      () => undefined,
    ),
  };
};
