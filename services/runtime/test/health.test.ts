import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { service as protocol } from 'grpc-health-check';
import { credentials, makeGenericClientConstructor, status } from '@grpc/grpc-js';
import type { Client, ServiceError } from '@grpc/grpc-js';
import { ok } from '@baken/kernel';
import { Audience } from '@baken/proto/gen/baken/access/v1/access.ts';
import { serve } from '../src/rpc/calls.ts';
import { openNeighbourhood } from './support/neighbourhood.ts';
import type { Neighbourhood } from './support/neighbourhood.ts';
import { placeFor } from './support/test-definition.ts';
import { until } from './support/until.ts';

const served = [
  serve(placeFor({ audiences: [Audience.SYSTEM] }), {
    place: () => Promise.resolve(ok({ place: undefined })),
  }),
];

describe('the health of routing, asked by a platform that knows the gRPC health protocol alone', () => {
  let house: Neighbourhood;
  let client: Client;
  let server: Awaited<ReturnType<Neighbourhood['serve']>>;

  beforeEach(async () => {
    house = await openNeighbourhood();
    server = await house.serve('routing', served);
    client = await clientOf('messaging');
  });
  afterEach(async () => {
    client.close();
    await house.close();
  });

  const clientOf = async (shows: string | undefined): Promise<Client> => {
    const { ca, key, cert } = await house.authority.issue(shows ?? 'nobody');
    const proof = shows === undefined ? [] : [Buffer.from(key), Buffer.from(cert)];
    const Health = makeGenericClientConstructor(protocol, 'Health');
    return new Health(`127.0.0.1:${String(server.port)}`, credentials.createSsl(Buffer.from(ca), ...proof), {
      'grpc.ssl_target_name_override': 'routing',
      'grpc.enable_http_proxy': 0,
    });
  };

  const call = (name: 'Check' | 'List') => {
    const method = protocol[name];
    if (!method) throw new Error(`no ${name}`);
    return (request: object, by = client): Promise<unknown> =>
      new Promise((resolve) => {
        const answer = (error: ServiceError | null, value?: object) =>
          resolve(error ? status[error.code] : value);
        by.makeUnaryRequest(
          method.path,
          method.requestSerialize,
          method.responseDeserialize,
          request,
          answer,
        );
      });
  };
  const check = call('Check');

  it('is not serving until it says so, as a whole and for each service, and again when it stops', async () => {
    expect(await check({ service: '' })).toEqual({ status: 'NOT_SERVING' });
    server.setServing(true);
    expect(await check({ service: '' })).toEqual({ status: 'SERVING' });
    expect(await check({ service: 'baken.routing.v1.PlaceService' })).toEqual({ status: 'SERVING' });
    server.setServing(false);
    expect(await check({ service: '' })).toEqual({ status: 'NOT_SERVING' });
  });

  it('is unknown for what it does not serve', async () => {
    expect(await check({ service: 'baken.messaging.v1.MessagingService' })).toBe('NOT_FOUND');
  });

  it('is listed for everything it serves', async () => {
    expect(await call('List')({})).toEqual({
      statuses: { '': { status: 'NOT_SERVING' }, 'baken.routing.v1.PlaceService': { status: 'NOT_SERVING' } },
    });
  });

  it('is told to nobody without a certificate', async () => {
    const stranger = await clientOf(undefined);
    expect(await check({ service: '' }, stranger)).toBe('UNAVAILABLE');
    stranger.close();
  });

  it('is told again when it changes, to those who watch, until the server stops', async () => {
    const watch = protocol['Watch'];
    if (!watch) throw new Error('no Watch');
    const told: unknown[] = [];
    let over = false;
    client
      .makeServerStreamRequest(watch.path, watch.requestSerialize, watch.responseDeserialize, { service: '' })
      .on('data', (answer: object) => told.push('status' in answer && answer.status))
      .on('end', () => (over = true));
    await until('the watcher was told', () => told.length === 1);
    server.setServing(true);
    await until('the watcher was told of the change', () => told.length === 2);
    await server.stop(5_000);
    await until('the watcher was let go', () => over);
    expect(told).toEqual(['NOT_SERVING', 'SERVING', 'NOT_SERVING']);
  });
});
