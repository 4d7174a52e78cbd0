import type { Fault, Result } from '@baken/kernel';
import { addresses, fillAddress, type AnswerOf, type PartsOf, type RouteName } from './addresses.ts';
import type { ServerClock } from './server-clock.ts';

/** Asks one route of the gateway as whoever is signed in. A refusal, and no answer at all, is a fault; nothing throws. */
export type AskBaken = <Name extends RouteName>(
  name: Name,
  ...parts: keyof PartsOf<Name> extends never ? [] : [PartsOf<Name>]
) => Promise<Result<AnswerOf<Name>>>;

/** No answer came: no line, or Baken is away. Trying again may help. */
export const noAnswer: Fault = { code: 'page.no-answer', kind: 'unavailable' };

/** Whoever was signed in has to sign in again before anything can be asked. */
const signInOver: Fault = { code: 'page.sign-in-over', kind: 'denied' };

/** A request that takes longer than this is given up; whoever sends words tries again with the same id. */
const patienceMilliseconds = 15_000;

export interface AskNeeds {
  /** The bearer token; nothing when nobody is signed in. */
  readonly token: () => Promise<string | undefined>;
  /** Gets a new token after one was refused. */
  readonly renew: () => Promise<boolean>;
  readonly fetch: typeof fetch;
  readonly clock: ServerClock;
}

interface Parts {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

export const askBaken = ({ token, renew, fetch, clock }: AskNeeds): AskBaken => {
  const send = async (name: RouteName, { params, query, body }: Parts): Promise<Response> => {
    const [method, path] = addresses[name];
    const bearer = name === 'settings' ? undefined : await token();
    const response = await fetch(fillAddress(path, params, query), {
      method,
      headers: {
        accept: 'application/json',
        ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      cache: 'no-store',
      credentials: 'omit',
      signal: AbortSignal.timeout(patienceMilliseconds),
    });
    clock.heard(response.headers.get('date'));
    return response;
  };

  const ask = async (name: RouteName, parts: Parts = {}): Promise<Result<unknown>> => {
    try {
      let response = await send(name, parts);
      // A token that ended on the way costs one more request and nobody notices.
      if (response.status === 401) {
        if (!(await renew())) return { ok: false, fault: signInOver };
        response = await send(name, parts);
      }
      return await readAnswer(response);
    } catch {
      return { ok: false, fault: noAnswer };
    }
  };
  // The contract's own types say what each route takes and answers; the gateway checks both against the same schemas.
  return ask as AskBaken;
};

const readAnswer = async (response: Response): Promise<Result<unknown>> => {
  const text = await response.text();
  const value: unknown = text === '' ? undefined : JSON.parse(text);
  if (response.ok) return { ok: true, value };
  return { ok: false, fault: isFault(value) ? value : noAnswer };
};

/** Something between us and the gateway may answer too, in other words than Baken's. */
const isFault = (value: unknown): value is Fault =>
  typeof value === 'object' && value !== null && 'code' in value && 'kind' in value;
