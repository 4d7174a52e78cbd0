import { SchedulingServiceDefinition } from '@baken/proto/gen/baken/scheduling/v1/scheduling_service.ts';
import type { Credentials } from '@baken/runtime/rpc/credentials.ts';
import { ServerCredentials } from '@grpc/grpc-js';
import { ChannelCredentials, createChannel, createClient, createServer } from 'nice-grpc';

const bytesOf = ({ ca, cert, key }: Credentials) => ({
  ca: Buffer.from(ca),
  cert: Buffer.from(cert),
  key: Buffer.from(key),
});

/** nice-grpc with mutual TLS and nothing else: what the calls of the runtime are compared with. */
export const startBareCalls = async (
  ofServer: Credentials,
  ofCaller: Credentials,
): Promise<{ call(): Promise<void>; stop(): Promise<void> }> => {
  const own = bytesOf(ofServer);
  const server = createServer();
  server.add(SchedulingServiceDefinition, { listOpenings: () => Promise.resolve({ openings: [] }) });
  const credentials = ServerCredentials.createSsl(
    own.ca,
    [{ cert_chain: own.cert, private_key: own.key }],
    true,
  );
  const port = await server.listen('127.0.0.1:0', credentials);
  const theirs = bytesOf(ofCaller);
  const channel = createChannel(
    `127.0.0.1:${String(port)}`,
    ChannelCredentials.createSsl(theirs.ca, theirs.key, theirs.cert),
    { 'grpc.ssl_target_name_override': 'scheduling' },
  );
  const client = createClient(SchedulingServiceDefinition, channel);
  return {
    call: async () => {
      await client.listOpenings({ units: [] });
    },
    stop: async () => {
      channel.close();
      await server.shutdown();
    },
  };
};
