import type { Fault, Result } from '@baken/kernel';
import type { ServerClock } from './server-clock.ts';

/** Requests to Baken, at the page's own origin. A refusal, and no answer at all, is a fault; nothing throws. */
export interface AskBaken {
  get<Value>(path: string): Promise<Result<Value>>;
  /** Sends JSON. `Value` is what the route answers; nothing for 204. */
  post<Value = undefined>(path: string, body: unknown): Promise<Result<Value>>;
}

/** No answer came: no line, or Baken is away. Trying again may help. */
export const noAnswer: Fault = { code: 'page.no-answer', kind: 'unavailable' };

/** A request that takes longer than this is given up, where the browser can; whoever sends something tries again with the same id. */
const patienceMilliseconds = 20_000;

export const askBaken = (clock: ServerClock): AskBaken => {
  const ask = async <Value>(path: string, init?: RequestInit): Promise<Result<Value>> => {
    try {
      const signal = 'timeout' in AbortSignal ? AbortSignal.timeout(patienceMilliseconds) : null;
      const response = await fetch(path, { ...init, signal });
      clock.heard(response.headers.get('date'));
      const text = await response.text();
      const value = (text && JSON.parse(text)) as Value & Fault;
      return response.ok ? { ok: true, value } : { ok: false, fault: value };
    } catch {
      return { ok: false, fault: noAnswer };
    }
  };
  return {
    get: ask,
    post: (path, body) =>
      ask(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
  };
};
