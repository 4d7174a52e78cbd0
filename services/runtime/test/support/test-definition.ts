import { Access } from '@baken/proto/gen/baken/access/v1/access.ts';
import type { Audience } from '@baken/proto/gen/baken/access/v1/access.ts';
import {
  GetPlaceRequest,
  GetPlaceResponse,
  ListRoomsRequest,
  ListRoomsResponse,
} from '@baken/proto/gen/baken/routing/v1/routing_service.ts';
import type { MessageType } from '../../src/rpc/calls.ts';

export interface TestAccess {
  readonly audiences: readonly Audience[];
  readonly introducesActors?: boolean;
}

/** The access option as ts-proto keeps what it does not know: by tag, with the length in front. */
const optionsOf = ({ audiences, introducesActors = false }: TestAccess) => {
  const bytes = Access.encode({ audiences, introducesActors }).finish();
  return { _unknownFields: { 400802: [Uint8Array.of(bytes.length, ...bytes)] } };
};

/** One method as ts-proto would write it. */
const methodOf = <Request, Response>(
  name: string,
  requestType: MessageType<Request>,
  responseType: MessageType<Response>,
  access: TestAccess,
) => ({
  name,
  requestType,
  requestStream: false,
  responseType,
  responseStream: false,
  options: optionsOf(access),
});

/** A definition whose access a test decides; its messages are real ones, and its request names a conversation. */
export const placeFor = (access: TestAccess, service = 'routing') => ({
  name: 'PlaceService',
  fullName: `baken.${service}.v1.PlaceService`,
  methods: {
    place: methodOf('Place', GetPlaceRequest, GetPlaceResponse, access),
  },
});

/** The same, with a request that names no conversation. */
export const roomsFor = (access: TestAccess, service = 'routing') => ({
  name: 'RoomsService',
  fullName: `baken.${service}.v1.RoomsService`,
  methods: {
    rooms: methodOf('Rooms', ListRoomsRequest, ListRoomsResponse, access),
  },
});
