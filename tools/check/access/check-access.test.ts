import { describe, expect, it } from '@jest/globals';
import { Access, Audience } from '@baken/proto/gen/baken/access/v1/access.ts';
import { GetPlaceRequest, GetQueueRequest } from '@baken/proto/gen/baken/routing/v1/routing_service.ts';
import type { CallDefinition } from '@baken/runtime';
import { checkAccess } from './check-access.ts';

/** As ts-proto keeps an option it does not know: by its tag, with its length in front. */
const optionsFor = (audiences: readonly Audience[]) => {
  const bytes = Access.encode({ audiences, introducesActors: false }).finish();
  return { _unknownFields: { [(50100 << 3) | 2]: [new Uint8Array([bytes.length, ...bytes])] } };
};
const saysOf = (
  options: CallDefinition['options'],
  requestType: CallDefinition['requestType'] = GetPlaceRequest,
) => {
  const method = {
    name: 'GetPlace',
    requestType,
    requestStream: false,
    responseType: GetPlaceRequest,
    responseStream: false,
    options,
  };
  const definition = { name: 'A', fullName: 'baken.a.v1.A', methods: { getPlace: method } };
  return checkAccess([{ path: 'proto/a.proto', definition }]).findings.map(({ says }) => says);
};

describe('who may call', () => {
  it('takes a method that names its audience', () => {
    expect(saysOf(optionsFor([Audience.COUNSELLOR]))).toEqual([]);
    expect(saysOf(optionsFor([Audience.VISITOR]))).toEqual([]);
  });

  it('refuses a method without the option, with nobody in it, or with an unknown audience', () => {
    expect(saysOf({})).toHaveLength(1);
    expect(saysOf(optionsFor([]))).toHaveLength(1);
    expect(saysOf(optionsFor([Audience.UNSPECIFIED]))).toHaveLength(1);
  });

  it('refuses a method for visitors that does not name their conversation', () => {
    expect(saysOf(optionsFor([Audience.VISITOR]), GetQueueRequest)).toEqual([
      'GetPlace is for visitors, and its request has no conversation_id',
    ]);
    expect(saysOf(optionsFor([Audience.COUNSELLOR]), GetQueueRequest)).toEqual([]);
  });
});
