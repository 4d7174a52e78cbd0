import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { fault, faultKinds, FaultError, ok, refuse } from '@baken/kernel';
import type { CallContext, Fault, Result } from '@baken/kernel';
import { Audience } from '@baken/proto/gen/baken/access/v1/access.ts';
import type { GetPlaceResponse } from '@baken/proto/gen/baken/routing/v1/routing_service.ts';
import { serve } from '../src/rpc/calls.ts';
import type { CallRoom } from '../src/rpc/calls.ts';
import { newTrace } from '../src/telemetry/trace.ts';
import { conversationId, otherConversationId, staff, system, visitor } from './support/actors.ts';
import { openNeighbourhood } from './support/neighbourhood.ts';
import type { Neighbourhood } from './support/neighbourhood.ts';
import { placeFor } from './support/test-definition.ts';
import { until } from './support/until.ts';

const everybody = { audiences: [Audience.ANONYMOUS, Audience.VISITOR, Audience.COUNSELLOR, Audience.SYSTEM] };
const routingCalls = placeFor(everybody);
const schedulingCalls = placeFor(everybody, 'scheduling');

type Answer = Result<GetPlaceResponse>;
const nowhere: Answer = ok({ place: undefined });
const inSeconds = (seconds: number) => Temporal.Now.instant().add({ milliseconds: seconds * 1000 });

describe('a call from one service to another', () => {
  let house: Neighbourhood;
  let gateway: CallRoom;
  beforeEach(async () => {
    house = await openNeighbourhood();
    gateway = await house.callsOf('gateway');
  });
  afterEach(() => house.close());

  const serveRouting = (place: (context: CallContext) => Promise<Answer>) =>
    house.serve('routing', [serve(routingCalls, { place: (_, context) => place(context) })]);
  const serveScheduling = (place: (context: CallContext) => Promise<Answer>) =>
    house.serve('scheduling', [serve(schedulingCalls, { place: (_, context) => place(context) })]);
  const askRouting = (context: Partial<CallContext> = {}) =>
    gateway.to(routingCalls).place({ conversationId }, { ...gateway.asSystem(), ...context });

  it('brings the request there, and the answer back', async () => {
    const place = {
      conversationId,
      unit: 'chat',
      state: { $case: 'gone', value: { because: 'left' } },
    } as const;
    const asked: unknown[] = [];
    await house.serve('routing', [
      serve(routingCalls, {
        place: (request) => {
          asked.push(request);
          return Promise.resolve(ok({ place }));
        },
      }),
    ]);
    expect(await askRouting()).toEqual(ok({ place }));
    expect(asked).toEqual([{ conversationId }]);
  });

  it('says who asks, for which organisation, in which act and until when', async () => {
    const seen: CallContext[] = [];
    await serveRouting((context) => Promise.resolve(nowhere).finally(() => seen.push(context)));
    const asked = { actor: staff('counsellor'), trace: newTrace(), deadline: inSeconds(3) };
    await askRouting(asked);
    expect(seen).toEqual([
      { organisation: 'caw', actor: asked.actor, trace: asked.trace, deadline: expect.any(Temporal.Instant) },
    ]);
  });

  it.each(faultKinds)('brings a refusal of the kind %s back as it was', async (kind) => {
    const refusal: Fault = fault(kind, 'routing.queue-full', {
      fields: [{ field: 'posts.0.text', code: 'too-long' }],
      details: { waiting: 12, unit: '12', full: true, ratio: 0.5 },
    });
    await serveRouting(() => Promise.resolve(refuse(refusal)));
    expect(await askRouting()).toEqual(refuse(refusal));
  });

  it('brings a fault back that could only be thrown', async () => {
    const refusal = fault('conflict', 'routing.offer-taken');
    await serveRouting(() => Promise.reject(new FaultError(refusal)));
    expect(await askRouting()).toEqual(refuse(refusal));
  });

  it('tells the caller nothing of what broke, and the log only what kind of thing and where', async () => {
    await serveRouting(() => Promise.reject(new TypeError('cannot read "I feel awful"')));
    const answer = await askRouting();
    expect(answer).toEqual(refuse(fault('unavailable', 'runtime.failed')));
    const line: unknown = JSON.parse(house.logLines.at(-1) ?? '{}');
    expect(line).toMatchObject({
      ...{ level: 'error', service: 'routing', peer: 'gateway', method: 'PlaceService/Place' },
      ...{ errorName: 'TypeError', errorPlace: expect.stringContaining('calls-between-services.test.ts') },
    });
    expect(house.logLines.join()).not.toContain('awful');
  });

  it('fails in the same way when the answer cannot be written down', async () => {
    const state = { $case: 'offered', value: { position: 2 ** 40 } } as const;
    await serveRouting(() => Promise.resolve(ok({ place: { conversationId, unit: 'chat', state } })));
    expect(await askRouting()).toEqual(refuse(fault('unavailable', 'runtime.failed')));
  });

  it('leaves each hop at least 50 milliseconds less than the one before', async () => {
    const left: number[] = [];
    const noteTimeLeft = ({ deadline }: CallContext) => left.push(deadline.epochMilliseconds - Date.now());
    await serveScheduling((context) => Promise.resolve(nowhere).finally(() => noteTimeLeft(context)));
    const routing = await house.callsOf('routing');
    await serveRouting((context) => {
      noteTimeLeft(context);
      return routing.to(schedulingCalls).place({ conversationId }, context);
    });
    const asked = { organisation: 'caw', trace: newTrace(), actor: visitor, deadline: inSeconds(5) };
    noteTimeLeft(asked);
    expect(await askRouting(asked)).toEqual(nowhere);
    const [atGateway = 0, atRouting = 0, atScheduling = 0] = left;
    // A rounded millisecond on either side.
    expect(atRouting).toBeLessThanOrEqual(atGateway - 48);
    expect(atScheduling).toBeLessThanOrEqual(atRouting - 48);
    expect(atScheduling).toBeGreaterThan(0);
  });

  it('never lets anybody wait longer than ten seconds', async () => {
    const seen: Temporal.Instant[] = [];
    await serveRouting((context) => Promise.resolve(nowhere).finally(() => seen.push(context.deadline)));
    await askRouting({ deadline: inSeconds(3600) });
    expect(seen[0]?.epochMilliseconds).toBeLessThan(inSeconds(10.1).epochMilliseconds);
  });

  it('gives up at the deadline when no answer comes', async () => {
    const { promise, resolve } = Promise.withResolvers<Answer>();
    await serveRouting(() => promise);
    expect(await askRouting({ deadline: inSeconds(0.2) })).toEqual(
      refuse(fault('unavailable', 'runtime.deadline-passed')),
    );
    resolve(nowhere);
  });

  it('is not made when its time is up already', async () => {
    let asked = 0;
    await serveRouting(() => Promise.resolve(nowhere).finally(() => (asked += 1)));
    expect(await askRouting({ deadline: inSeconds(-1) })).toEqual(
      refuse(fault('unavailable', 'runtime.deadline-passed')),
    );
    expect(asked).toBe(0);
  });

  it('goes to a service that the topology names, or is a mistake at start', () => {
    const records = placeFor(everybody, 'records');
    expect(() => gateway.to(records)).toThrow('the topology has no edge gateway → records');
  });

  it('passes on a visitor as that visitor, and never as another', async () => {
    await serveScheduling(() => Promise.resolve(nowhere));
    const routing = await house.callsOf('routing');
    let asks = conversationId;
    await serveRouting((context) => routing.to(schedulingCalls).place({ conversationId: asks }, context));
    expect(await askRouting({ actor: visitor })).toEqual(nowhere);
    asks = otherConversationId;
    expect(await askRouting({ actor: visitor })).toEqual(
      refuse(fault('denied', 'runtime.conversation-not-yours')),
    );
  });

  it('is made in a service’s own name when it was asked by another service', async () => {
    const actors: unknown[] = [];
    await serveScheduling((context) => Promise.resolve(nowhere).finally(() => actors.push(context.actor)));
    const routing = await house.callsOf('routing');
    await serveRouting((context) => routing.to(schedulingCalls).place({ conversationId }, context));
    expect(await askRouting({ actor: system('gateway') })).toEqual(nowhere);
    expect(actors).toEqual([system('routing')]);
  });

  it('is unavailable while nobody is there, and answered as soon as somebody is, both noted once', async () => {
    const before = await serveRouting(() => Promise.resolve(nowhere));
    expect(await askRouting()).toEqual(nowhere);
    await before.stop(0);
    const unavailable = refuse(fault('unavailable', 'runtime.unavailable'));
    expect(await askRouting()).toEqual(unavailable);
    expect(await askRouting()).toEqual(unavailable);
    await house.serve(
      'routing',
      [serve(routingCalls, { place: () => Promise.resolve(nowhere) })],
      before.port,
    );
    await until('routing answers again', async () => (await askRouting()).ok);
    const said = house.logLines.filter((line) => /reached|again/.test(line));
    expect(said).toHaveLength(2);
  });

  it('is not answered by a service that stands where another should be', async () => {
    let asked = 0;
    const messagingCalls = placeFor(everybody, 'messaging');
    const place = () => Promise.resolve(nowhere).finally(() => (asked += 1));
    await house.serve('messaging', [serve(messagingCalls, { place }), serve(routingCalls, { place })]);
    const astray = await house.callsOf('gateway', () => `127.0.0.1:${String(house.portOf('messaging'))}`);
    const answer = await astray.to(routingCalls).place({ conversationId }, astray.asSystem());
    expect(answer).toEqual(refuse(fault('unavailable', 'runtime.unavailable')));
    expect(asked).toBe(0);
  });

  it('that runs is finished before its server stops, and a new one is not begun', async () => {
    const { promise, resolve } = Promise.withResolvers<Answer>();
    let begun = 0;
    const server = await serveRouting(() => {
      begun += 1;
      return promise;
    });
    const running = askRouting();
    await until('the call has begun', () => begun === 1);
    const stopping = server.stop(5_000);
    expect(await askRouting({ deadline: inSeconds(0.5) })).toMatchObject({ ok: false });
    resolve(nowhere);
    expect(await running).toEqual(nowhere);
    await stopping;
    expect(begun).toBe(1);
  });

  it('that does not end is cut off when its server may wait no longer', async () => {
    let begun = 0;
    const server = await serveRouting(() => {
      begun += 1;
      return Promise.withResolvers<Answer>().promise;
    });
    const running = askRouting();
    await until('the call has begun', () => begun === 1);
    await server.stop(50);
    expect(await running).toEqual(refuse(fault('unavailable', 'runtime.unavailable')));
  });

  it('is counted on both ends, by how it ended', async () => {
    const answers = [nowhere, refuse(fault('busy', 'routing.busy'))];
    await serveRouting(() => Promise.resolve(answers.shift() ?? nowhere));
    await askRouting();
    await askRouting();
    await askRouting({ organisation: 'humanitas' });
    const served = await house.metricsOf('routing').text();
    const made = await house.metricsOf('gateway').text();
    for (const outcome of ['ok', 'busy', 'denied']) {
      expect(served).toContain(
        `baken_routing_served_calls_total{method="PlaceService/Place",outcome="${outcome}"} 1`,
      );
      expect(made).toContain(`baken_gateway_made_calls_total{peer="routing",outcome="${outcome}"} 1`);
    }
    expect(served).toContain('baken_routing_served_call_seconds_count{method="PlaceService/Place"} 3');
    expect(made).toContain('baken_gateway_made_call_seconds_count{peer="routing"} 3');
  });
});
