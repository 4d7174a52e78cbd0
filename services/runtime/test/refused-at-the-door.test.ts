import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ok } from '@baken/kernel';
import type { CallContext } from '@baken/kernel';
import { Audience } from '@baken/proto/gen/baken/access/v1/access.ts';
import { CallContext as WireContext } from '@baken/proto/gen/baken/common/v1/actor.ts';
import { Status } from 'nice-grpc';
import { createAuthority } from '../src/rpc/authority.ts';
import { serve } from '../src/rpc/calls.ts';
import { encodeIntroduction } from '../src/rpc/context-codec.ts';
import { anonymous, conversationId, system, visitor } from './support/actors.ts';
import { openNeighbourhood, organisation } from './support/neighbourhood.ts';
import type { Neighbourhood } from './support/neighbourhood.ts';
import { callRaw } from './support/raw-call.ts';
import type { RawCall } from './support/raw-call.ts';
import { placeFor } from './support/test-definition.ts';

describe('routing, called by somebody who does not keep to the house rules', () => {
  let house: Neighbourhood;
  const answered: CallContext[] = [];

  beforeAll(async () => {
    house = await openNeighbourhood();
    const definition = placeFor({ audiences: [Audience.ANONYMOUS, Audience.VISITOR, Audience.SYSTEM] });
    const place = (_: unknown, context: CallContext) => {
      answered.push(context);
      return Promise.resolve(ok({ place: undefined }));
    };
    await house.serve('routing', [serve(definition, { place })]);
  });
  afterAll(() => house.close());

  const introduction = encodeIntroduction({ organisation, actor: anonymous });
  const proper = { 'baken-context-bin': introduction, 'grpc-timeout': '2000m' };
  const callAs = async (service: string, metadata: RawCall['metadata'] = proper) => {
    const before = answered.length;
    const shows = await house.authority.issue(service);
    const answer = await callRaw({
      port: house.portOf('routing'),
      service: 'routing',
      shows,
      metadata,
      conversationId,
    });
    return { ...answer, reachedRouting: answered.length > before };
  };
  const callWithout = (shows: RawCall['shows']) =>
    callRaw({ port: house.portOf('routing'), service: 'routing', shows, metadata: proper, conversationId });

  it('answers a neighbour who does', async () => {
    expect(await callAs('gateway')).toMatchObject({ status: 'answered', reachedRouting: true });
  });

  it('cannot be reached without a certificate', async () => {
    const { ca } = await house.authority.issue('gateway');
    expect(await callWithout({ none: { ca } })).toMatchObject({ status: Status.UNAVAILABLE });
  });

  it('cannot be reached without TLS', async () => {
    expect(await callWithout('plain')).toMatchObject({ status: Status.UNAVAILABLE });
  });

  it('cannot be reached with a certificate that another authority signed', async () => {
    const { ca } = await house.authority.issue('gateway');
    const forged = await (await createAuthority()).issue('gateway');
    expect(await callWithout({ ...forged, ca })).toMatchObject({ status: Status.UNAVAILABLE });
  });

  it('refuses a service that the topology does not let call it', async () => {
    expect(await callAs('messaging')).toMatchObject({
      status: Status.PERMISSION_DENIED,
      details: 'runtime.caller-not-declared',
      fault: { kind: 'denied', code: 'runtime.caller-not-declared' },
      reachedRouting: false,
    });
  });

  it.each<[string, Record<string, string | Uint8Array>, string]>([
    ['without a context', { 'grpc-timeout': '2000m' }, 'runtime.context-missing'],
    ['without a deadline', { 'baken-context-bin': introduction }, 'runtime.deadline-missing'],
    ['with bytes that are no context', contextOf(Uint8Array.of(255, 255, 1)), 'runtime.context-malformed'],
    ['with an empty context', contextOf(new Uint8Array()), 'runtime.context-malformed'],
    ['without an actor', wired({ organisation, actor: undefined }), 'runtime.context-malformed'],
    [
      'with a visitor whose id cannot be one',
      wired({ organisation, actor: { kind: { $case: 'visitor', value: { conversationId: '1' } } } }),
      'runtime.context-malformed',
    ],
    [
      'with a role that does not exist',
      wired({
        organisation,
        actor: {
          kind: { $case: 'staff', value: { counsellorId: 'anna', roles: ['king'], units: [], alias: '' } },
        },
      }),
      'runtime.context-malformed',
    ],
    [
      'of another organisation',
      contextOf(encodeIntroduction({ organisation: 'humanitas', actor: anonymous })),
      'runtime.other-organisation',
    ],
    [
      'in which a service poses as another',
      contextOf(encodeIntroduction({ organisation, actor: system('retention') })),
      'runtime.actor-forged',
    ],
  ])('refuses a call %s, before the service sees it', async (_, metadata, code) => {
    expect(await callAs('gateway', metadata)).toMatchObject({ fault: { code }, reachedRouting: false });
  });

  it('refuses a visitor who asks for another conversation', async () => {
    const shows = await house.authority.issue('gateway');
    const metadata = contextOf(encodeIntroduction({ organisation, actor: visitor }));
    const ask = (wanted: string) =>
      callRaw({ port: house.portOf('routing'), service: 'routing', shows, metadata, conversationId: wanted });
    expect(await ask(conversationId)).toMatchObject({ status: 'answered' });
    for (const other of ['018bcfe5-6800-7707-8707-080808080808', ''])
      expect(await ask(other)).toMatchObject({
        status: Status.PERMISSION_DENIED,
        fault: { code: 'runtime.conversation-not-yours' },
      });
  });

  it('says in its log which service was refused and why, and nothing of the request', async () => {
    await callAs('messaging');
    const line: unknown = JSON.parse(house.logLines.at(-1) ?? '{}');
    expect(line).toMatchObject({
      sentence: 'a call was refused at the door',
      peer: 'messaging',
      method: 'PlaceService/Place',
      faultCode: 'runtime.caller-not-declared',
    });
    expect(house.logLines.join()).not.toContain(conversationId);
  });
});

function contextOf(bytes: Uint8Array) {
  return { 'baken-context-bin': bytes, 'grpc-timeout': '2000m' };
}

function wired(context: WireContext) {
  return contextOf(WireContext.encode(context).finish());
}
