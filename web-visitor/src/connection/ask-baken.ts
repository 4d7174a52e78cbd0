import type { Fault, Result } from '@baken/kernel';
import type { ServerClock } from './server-clock.ts';

/** Requests to Baken, at the page's own origin. A refusal, and no answer at all, is a fault; nothing throws. */
export interface AskBaken {
  get<Value>(path: string): Promise<Result<Value>>;
  /** Sends JSON. `Value` is what the route answers; nothing for 204. */
  post<Value = undefined>(path: string, body: unknown): Promise<Result<Value>>;
}

/** No answer came: no line, or Baken is away. Trying again may help. */
export const noAnswer = 'page.no-answer';

/** A request that takes longer than this is given up; whoever sends something tries again with the same id. */
const patienceMilliseconds = 20_000;

export const askBaken = (clock: ServerClock): AskBaken => {
  const ask = async <Value>(path: string, init: RequestInit): Promise<Result<Value>> => {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), patienceMilliseconds);
    try {
      const response = await fetch(path, { ...init, signal: stop.signal });
      clock.heard(response.headers.get('date'));
      const text = await response.text();
      const value = (text === '' ? undefined : JSON.parse(text)) as Value & Fault;
      return response.ok ? { ok: true, value } : { ok: false, fault: value };
    } catch {
      return { ok: false, fault: { code: noAnswer, kind: 'unavailable' } };
    } finally {
      clearTimeout(timer);
    }
  };
  return {
    get: (path) => ask(path, {}),
    post: (path, body) =>
      ask(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
  };
};
