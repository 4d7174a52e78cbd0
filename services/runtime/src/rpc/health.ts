import { service as protocol } from 'grpc-health-check';
import { ServerError, Status } from 'nice-grpc';
import type { CallContext as Arrival, MethodDefinition, Server } from 'nice-grpc';

type Standing = 'SERVING' | 'NOT_SERVING' | 'SERVICE_UNKNOWN';

export interface Health {
  setServing(serving: boolean): void;
  /** Lets the watchers go, so that a server can stop. */
  end(): void;
}

/** Adds the gRPC health protocol to a server: one standing for the whole (`''`) and for each service that it serves. */
export const addHealth = (server: Server, services: readonly string[]): Health => {
  const names = new Set(['', ...services]);
  let serving = false;
  let ended = false;
  let change = Promise.withResolvers<undefined>();
  const standing = (): Standing => (serving ? 'SERVING' : 'NOT_SERVING');
  const tellWatchers = (): void => {
    change.resolve(undefined);
    change = Promise.withResolvers();
  };

  server.add(
    { Check: unary('Check'), List: unary('List'), Watch: stream('Watch') },
    {
      Check: async (request) => {
        if (!names.has(serviceIn(request))) throw new ServerError(Status.NOT_FOUND, 'no such service here');
        return { status: standing() };
      },
      List: async () => ({
        statuses: Object.fromEntries([...names].map((name) => [name, { status: standing() }])),
      }),
      async *Watch(request: object, { signal }: Arrival) {
        const known = names.has(serviceIn(request));
        const gone = new Promise<void>((resolve) => {
          signal.addEventListener('abort', () => resolve(), { once: true });
        });
        let told: Standing | undefined;
        for (;;) {
          const next = change.promise;
          const now = known ? standing() : 'SERVICE_UNKNOWN';
          if (now !== told) yield { status: now };
          told = now;
          if (ended || signal.aborted) return;
          await Promise.race([next, gone]);
        }
      },
    },
  );

  return {
    setServing: (now) => {
      serving = now;
      tellWatchers();
    },
    end: () => {
      ended = true;
      tellWatchers();
    },
  };
};

const serviceIn = (request: object): string =>
  'service' in request && typeof request.service === 'string' ? request.service : '';

const unary = (name: string): MethodDefinition<object, object, object, object, false, false> => ({
  ...callOf(name),
  requestStream: false,
  responseStream: false,
});

const stream = (name: string): MethodDefinition<object, object, object, object, false, true> => ({
  ...callOf(name),
  requestStream: false,
  responseStream: true,
});

/** One call of the published protocol, in nice-grpc's terms. */
const callOf = (name: string) => {
  const call = protocol[name];
  if (!call) throw new Error(`the health protocol has no ${name}`);
  return {
    path: call.path,
    requestSerialize: call.requestSerialize,
    requestDeserialize: (bytes: Uint8Array) => call.requestDeserialize(Buffer.from(bytes)),
    responseSerialize: call.responseSerialize,
    responseDeserialize: (bytes: Uint8Array) => call.responseDeserialize(Buffer.from(bytes)),
    options: {},
  };
};
