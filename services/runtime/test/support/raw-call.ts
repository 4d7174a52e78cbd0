import { ChannelCredentials, ClientError, createChannel, createClient, Metadata } from 'nice-grpc';
import type { Status } from 'nice-grpc';
import type { Fault } from '@baken/kernel';
import { GetPlaceRequest, GetPlaceResponse } from '@baken/proto/gen/baken/routing/v1/routing_service.ts';
import type { Credentials } from '../../src/rpc/credentials.ts';
import { faultOfTrailer } from '../../src/rpc/fault-codec.ts';

/** What somebody sends who does not use our runtime. */
export interface RawCall {
  readonly port: number;
  /** Whom the caller expects to find; a certificate names it. */
  readonly service: string;
  /** `none`: TLS without a certificate of one's own. `plain`: no TLS at all. */
  readonly shows: Credentials | { readonly none: { readonly ca: string } } | 'plain';
  readonly metadata?: Readonly<Record<string, string | Uint8Array>>;
  readonly conversationId?: string;
}

/** How it ended. */
export interface RawAnswer {
  readonly status: Status | 'answered';
  readonly details: string;
  readonly fault: Fault | undefined;
}

/** Calls `PlaceService.Place` of a service with any certificate and any metadata, to see what a server does with it. */
export const callRaw = async ({
  port,
  service,
  shows,
  metadata = {},
  conversationId = '',
}: RawCall): Promise<RawAnswer> => {
  const channel = createChannel(`127.0.0.1:${String(port)}`, credentialsFor(shows), {
    'grpc.ssl_target_name_override': service,
    'grpc.enable_http_proxy': 0,
    'grpc.use_local_subchannel_pool': 1,
  });
  const client = createClient(
    {
      place: {
        path: `/baken.${service}.v1.PlaceService/Place`,
        requestStream: false,
        responseStream: false,
        requestSerialize: (request: GetPlaceRequest) => GetPlaceRequest.encode(request).finish(),
        requestDeserialize: (bytes: Uint8Array) => GetPlaceRequest.decode(bytes),
        responseSerialize: (response: GetPlaceResponse) => GetPlaceResponse.encode(response).finish(),
        responseDeserialize: (bytes: Uint8Array) => GetPlaceResponse.decode(bytes),
        options: {},
      },
    },
    channel,
  );
  let fault: Fault | undefined;
  try {
    await client.place(
      { conversationId },
      { metadata: Metadata(metadata), onTrailer: (trailer) => (fault = faultOfTrailer(trailer)) },
    );
    return { status: 'answered', details: '', fault };
  } catch (error) {
    if (!(error instanceof ClientError)) throw error;
    return { status: error.code, details: error.details, fault };
  } finally {
    channel.close();
  }
};

const credentialsFor = (shows: RawCall['shows']): ChannelCredentials => {
  if (shows === 'plain') return ChannelCredentials.createInsecure();
  if ('none' in shows) return ChannelCredentials.createSsl(Buffer.from(shows.none.ca));
  return ChannelCredentials.createSsl(Buffer.from(shows.ca), Buffer.from(shows.key), Buffer.from(shows.cert));
};
