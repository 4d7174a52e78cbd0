import { ServerCredentials } from '@grpc/grpc-js';
import { createServer, ServerError, Status } from 'nice-grpc';
import type { CallContext as Arrival } from 'nice-grpc';
import { FaultError, ok, refuse } from '@baken/kernel';
import type { CallContext, Result } from '@baken/kernel';
import type { Log } from '../telemetry/log.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { runInTrace } from '../telemetry/trace.ts';
import { startSpan } from '../telemetry/tracing.ts';
import { accessOf } from './access.ts';
import { namesConversation, staysWithin } from './admission.ts';
import type { Law } from './admission.ts';
import { endSpan, noteServedCalls } from './note-calls.ts';
import type { CallDefinition, CallsDefinition, ServedCalls } from './calls.ts';
import type { Credentials } from './credentials.ts';
import { encodeFault, statusNames } from './fault-codec.ts';
import { Admitted, guardCalls } from './guard.ts';
import type { Door } from './guard.ts';
import { addHealth } from './health.ts';
import { runtimeFaults } from './runtime-faults.ts';
import { faultKey, pathOf, wireCallsOf } from './wire.ts';

export interface RpcServerNeeds extends Law {
  readonly credentials: Credentials;
  readonly served: readonly ServedCalls[];
  readonly log: Log;
  readonly metrics: Metrics;
}

export interface RpcServer {
  /** port: 0 takes a free one. host: the interface, `0.0.0.0` in a pod. Gives the port. */
  listen(port: number, host?: string): Promise<number>;
  /** What the health protocol says; false until this is called. */
  setServing(serving: boolean): void;
  /** Takes nothing new, lets what runs finish, then closes. milliseconds: how long at most. */
  stop(milliseconds: number): Promise<void>;
}

/**
 * Serves calls to the services that the topology names, over mutual TLS. Throws at once when a method says not whom it serves,
 * serves visitors without naming their conversation, or is a stream.
 */
export const createRpcServer = (needs: RpcServerNeeds): RpcServer => {
  const { credentials, served, log, metrics } = needs;
  const doors = doorsOf(served);
  const note = noteServedCalls(
    metrics,
    [...doors.values()].map((door) => door.method),
  );
  const guard = guardCalls(needs, doors, (door, caller, fault, began) => {
    note(door.method, refuse(fault), began);
    log.warn('a call was refused at the door', {
      method: door.method,
      faultCode: fault.code,
      ...(caller !== undefined && { peer: caller }),
    });
  });
  const server = createServer({ interceptors: [guard], 'grpc.max_connection_age_ms': 600_000 });
  for (const { definition, calls } of served) {
    const handlers = Object.entries(definition.methods).map(([key, method]) => {
      const call = calls[key];
      if (!call) throw new Error(`nothing answers ${definition.fullName}.${method.name}`);
      return [key, answerWith({ definition, method, call, log, note })] as const;
    });
    server.add(wireCallsOf(definition), Object.fromEntries(handlers));
  }
  const health = addHealth(
    server,
    served.map(({ definition }) => definition.fullName),
  );

  return {
    listen: (port, host = '127.0.0.1') => server.listen(`${host}:${port}`, mutualTls(credentials)),
    setServing: (serving) => health.setServing(serving),
    stop: async (milliseconds) => {
      health.setServing(false);
      health.end();
      const late = setTimeout(() => server.forceShutdown(), milliseconds);
      await server.shutdown();
      clearTimeout(late);
    },
  };
};

const mutualTls = ({ key, cert, ca }: Credentials): ServerCredentials =>
  ServerCredentials.createSsl(
    Buffer.from(ca),
    [{ private_key: Buffer.from(key), cert_chain: Buffer.from(cert) }],
    true,
  );

const methodName = (definition: CallsDefinition, method: CallDefinition): string =>
  `${definition.name}/${method.name}`;

const doorsOf = (served: readonly ServedCalls[]): ReadonlyMap<string, Door> => {
  const doors = new Map<string, Door>();
  for (const { definition } of served)
    for (const [key, method] of Object.entries(definition.methods)) {
      const access = accessOf(definition, key);
      if (
        access.audiences.includes('visitor') &&
        !namesConversation(method.requestType.decode(new Uint8Array()))
      )
        throw new Error(
          `${definition.fullName}.${method.name} serves visitors, but its request names no conversation`,
        );
      doors.set(pathOf(definition, method), { method: methodName(definition, method), access });
    }
  return doors;
};

interface Answering {
  readonly definition: CallsDefinition;
  readonly method: CallDefinition;
  readonly call: ServedCalls['calls'][string];
  readonly log: Log;
  readonly note: ReturnType<typeof noteServedCalls>;
}

/** One method as nice-grpc calls it: from an admitted request to the bytes of the answer, or to a fault. */
const answerWith = ({ definition, method, call, log, note }: Answering) => {
  const name = methodName(definition, method);
  const answer = async (
    request: unknown,
    context: CallContext,
    caller: string,
  ): Promise<Result<Uint8Array>> => {
    if (!staysWithin(context.actor, request)) return refuse(runtimeFaults.conversationNotYours);
    try {
      const result = await call(request as never, context);
      return result.ok ? ok(method.responseType.encode(result.value).finish()) : result;
    } catch (error) {
      if (error instanceof FaultError) return refuse(error.fault);
      log.error('a call failed', { method: name, peer: caller }, error);
      return refuse(runtimeFaults.failed);
    }
  };
  return async (admitted: unknown, arrival: Arrival): Promise<Uint8Array> => {
    if (!(admitted instanceof Admitted)) throw new ServerError(Status.PERMISSION_DENIED, 'not admitted');
    const { request, visit } = admitted;
    const span = startSpan(name, 'server', visit.context.trace, { peer: visit.caller });
    const context =
      span.trace === visit.context.trace ? visit.context : { ...visit.context, trace: span.trace };
    const result = await runInTrace(span.trace, () => answer(request, context, visit.caller));
    endSpan(span, result);
    note(name, result, visit.began);
    if (result.ok) return result.value;
    arrival.trailer.set(faultKey, encodeFault(result.fault));
    throw new ServerError(Status[statusNames[result.fault.kind]], result.fault.code);
  };
};
