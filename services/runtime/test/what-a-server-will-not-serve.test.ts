import { describe, expect, it } from '@jest/globals';
import { ok } from '@baken/kernel';
import { Audience } from '@baken/proto/gen/baken/access/v1/access.ts';
import { createAuthority } from '../src/rpc/authority.ts';
import { serve } from '../src/rpc/calls.ts';
import type { ServedCalls } from '../src/rpc/calls.ts';
import { createRpcServer } from '../src/rpc/server.ts';
import { pinoLog } from '../src/telemetry/pino-log.ts';
import { promMetrics } from '../src/telemetry/prom-metrics.ts';
import { organisation, topology } from './support/neighbourhood.ts';
import { placeFor, roomsFor } from './support/test-definition.ts';

const place = () => Promise.resolve(ok({ place: undefined }));
const rooms = () => Promise.resolve(ok({ rooms: [] }));
const counsellors = { audiences: [Audience.COUNSELLOR] };

const startWith = async (served: ServedCalls): Promise<void> => {
  const credentials = await (await createAuthority()).issue('routing');
  const log = pinoLog({ service: 'routing', level: 'silent', write: () => undefined });
  const metrics = promMetrics('routing');
  createRpcServer({ name: 'routing', organisation, topology, credentials, log, metrics, served: [served] });
};

describe('a service does not start', () => {
  it('with a call that says not whom it serves', async () => {
    const { place: method } = placeFor(counsellors).methods;
    const definition = { ...placeFor(counsellors), methods: { place: { ...method, options: {} } } };
    await expect(startWith(serve(definition, { place }))).rejects.toThrow(
      'baken.routing.v1.PlaceService.place has no access option',
    );
  });

  it('with a call that serves nobody', async () => {
    await expect(startWith(serve(placeFor({ audiences: [] }), { place }))).rejects.toThrow(
      'without an audience',
    );
  });

  it('with a call for an audience that nobody named', async () => {
    const definition = placeFor({ audiences: [Audience.UNSPECIFIED] });
    await expect(startWith(serve(definition, { place }))).rejects.toThrow('does not exist');
  });

  it('with a call for visitors that names no conversation', async () => {
    const definition = roomsFor({ audiences: [Audience.VISITOR] });
    await expect(startWith(serve(definition, { rooms }))).rejects.toThrow('names no conversation');
  });

  it('with a call that is a stream', async () => {
    const { place: method } = placeFor(counsellors).methods;
    const definition = { ...placeFor(counsellors), methods: { place: { ...method, responseStream: true } } };
    await expect(startWith(serve(definition, { place }))).rejects.toThrow('is a stream');
  });

  it('with a call that nothing answers', async () => {
    const definition = placeFor(counsellors);
    await expect(startWith({ definition, calls: {} })).rejects.toThrow('nothing answers');
  });

  it('but with the rest it does', async () => {
    await expect(startWith(serve(placeFor(counsellors), { place }))).resolves.toBeUndefined();
  });
});
