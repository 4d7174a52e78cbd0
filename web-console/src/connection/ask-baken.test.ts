import { describe, expect, it } from '@jest/globals';
import { askBaken, type AskBaken } from './ask-baken.ts';
import { serverClock } from './server-clock.ts';

interface Sent {
  readonly path: string;
  readonly init: RequestInit | undefined;
}

/** The gateway answers with these in turn; the token is `first` until it is renewed. */
const gateway = (answers: readonly (Response | Error)[], renewable = true) => {
  const sent: Sent[] = [];
  let bearer = 'first';
  const ask: AskBaken = askBaken({
    token: async () => bearer,
    renew: async () => {
      bearer = 'second';
      return renewable;
    },
    fetch: async (path, init) => {
      sent.push({ path: path instanceof Request ? path.url : path.toString(), init });
      const answer = answers[sent.length - 1];
      if (answer === undefined || answer instanceof Error) throw answer ?? new Error('nothing more is said');
      return answer;
    },
    clock: serverClock(() => 0),
  });
  const bearers = () => sent.map(({ init }) => new Headers(init?.headers).get('authorization'));
  return { ask, sent, bearers };
};

const json = (status: number, body: unknown): Response => new Response(JSON.stringify(body), { status });
const offer = { params: { offerId: 'a/b' }, body: { conversationId: 'c' } };

describe('asking the gateway', () => {
  it('sends the token in a header and never in an address', async () => {
    const { ask, sent, bearers } = gateway([json(200, { withinSeconds: 15 })]);
    expect(await ask('heartbeat')).toEqual({ ok: true, value: { withinSeconds: 15 } });
    expect(bearers()).toEqual(['Bearer first']);
    expect(sent[0]?.path).toBe('/v1/desk/heartbeat');
  });

  it('puts each value in its own place of the address', async () => {
    const { ask, sent } = gateway([json(200, {}), json(200, {})]);
    await ask('accept', offer);
    await ask('lines', { params: { conversationId: 'c' }, query: { after: 7 } });
    expect(sent.map(({ path }) => path)).toEqual([
      '/v1/offers/a%2Fb/accept',
      '/v1/conversations/c/lines?after=7',
    ]);
  });

  it('gets a new token when the old one has ended, and asks again with it', async () => {
    const { ask, bearers } = gateway([
      json(401, { code: 'gateway.not-signed-in', kind: 'denied' }),
      json(200, {}),
    ]);
    expect(await ask('accept', offer)).toMatchObject({ ok: true });
    expect(bearers()).toEqual(['Bearer first', 'Bearer second']);
  });

  it('says that signing in is over when there is no new token', async () => {
    const { ask, sent } = gateway([json(401, {})], false);
    expect(await ask('heartbeat')).toMatchObject({ ok: false, fault: { code: 'page.sign-in-over' } });
    expect(sent).toHaveLength(1);
  });

  it('hands a refusal on as it is', async () => {
    const refusal = { code: 'routing.offer-taken', kind: 'conflict', status: 409 };
    const { ask } = gateway([json(409, refusal)]);
    expect(await ask('accept', offer)).toEqual({ ok: false, fault: refusal });
  });

  it.each([
    ['the line is down', new TypeError('no network')],
    ['a proxy answers in its own words', new Response('<h1>Bad gateway</h1>', { status: 502 })],
    ['the answer is none of Baken’s', json(503, { oops: true })],
  ])('is worth another try when %s', async (_what, answer) => {
    const { ask } = gateway([answer]);
    expect(await ask('heartbeat')).toMatchObject({ ok: false, fault: { kind: 'unavailable' } });
  });

  it('takes an answer without a body for done', async () => {
    const { ask } = gateway([new Response(null, { status: 204 })]);
    expect(await ask('end', { params: { conversationId: 'c' }, body: { because: 'rounded-off' } })).toEqual({
      ok: true,
      value: undefined,
    });
  });
});
