import type { MethodDefinition } from 'nice-grpc';
import type { CallDefinition, CallsDefinition } from './calls.ts';

/** The names of what travels beside a message. */
export const contextKey = 'baken-context-bin';
export const faultKey = 'baken-fault-bin';
export const traceKey = 'traceparent';
export const timeoutKey = 'grpc-timeout';

/**
 * A call as nice-grpc takes it. Messages go out as bytes that were encoded by the caller of nice-grpc, so that a message that cannot be
 * encoded fails in our hands, and is not copied through `fromPartial` on the way.
 */
export type WireCall = MethodDefinition<Uint8Array, unknown, Uint8Array, unknown, false, false>;

/** The calls of a definition by their names in code. Throws for a stream: Baken's calls are one question and one answer. */
export const wireCallsOf = (definition: CallsDefinition): Record<string, WireCall> =>
  Object.fromEntries(
    Object.entries(definition.methods).map(([name, call]) => [name, wireCall(definition, call)]),
  );

const wireCall = (definition: CallsDefinition, call: CallDefinition): WireCall => {
  if (call.requestStream || call.responseStream)
    throw new Error(`${definition.fullName}.${call.name} is a stream`);
  return {
    path: pathOf(definition, call),
    requestStream: false,
    responseStream: false,
    requestSerialize: (bytes) => bytes,
    requestDeserialize: (bytes) => call.requestType.decode(bytes),
    responseSerialize: (bytes) => bytes,
    responseDeserialize: (bytes) => call.responseType.decode(bytes),
    options: {},
  };
};

export const pathOf = (definition: CallsDefinition, call: CallDefinition): string =>
  `/${definition.fullName}/${call.name}`;

/** The service that a definition belongs to: `baken.routing.v1.RoutingService` is routing's. */
export const serviceOf = (definition: CallsDefinition): string => {
  const [root, service] = definition.fullName.split('.');
  if (root !== 'baken' || !service)
    throw new Error(`${definition.fullName} is not one of Baken's definitions`);
  return service;
};
