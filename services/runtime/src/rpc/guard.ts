import { Metadata, ServerInterceptingCall, status } from '@grpc/grpc-js';
import type { ServerInterceptor } from '@grpc/grpc-js';
import type { CallContext, Fault } from '@baken/kernel';
import { isTrace, newTrace } from '../telemetry/trace.ts';
import type { CallAccess } from './access.ts';
import { refusalOf } from './admission.ts';
import type { Law } from './admission.ts';
import { callerReader } from './caller.ts';
import { decodeIntroduction } from './context-codec.ts';
import { encodeFault, statusNames } from './fault-codec.ts';
import { runtimeFaults } from './runtime-faults.ts';
import { contextKey, faultKey, traceKey } from './wire.ts';

/** What the guard knows of a method. */
export interface Door {
  /** `RoutingService/JoinQueue` */
  readonly method: string;
  readonly access: CallAccess;
}

/** A call that may come in. */
export interface Visit {
  readonly caller: string;
  readonly context: CallContext;
  /** Milliseconds of `performance.now()`. */
  readonly began: number;
}

/** A request of a call that may come in: the only thing that our handlers accept. */
export class Admitted {
  readonly request: unknown;
  readonly visit: Visit;

  constructor(request: unknown, visit: Visit) {
    this.request = request;
    this.visit = visit;
  }
}

/**
 * Stands before every method of a server that has a door. Whatever it refuses never reaches the service: the handler is not called and the
 * request is not read. A server's only methods without a door are those of the health protocol; they need a certificate, but no context.
 */
export const guardCalls = (
  law: Law,
  doors: ReadonlyMap<string, Door>,
  noteRefusal: (door: Door, caller: string | undefined, fault: Fault, began: number) => void,
): ServerInterceptor => {
  const callerOf = callerReader();
  return (method, call) => {
    const door = doors.get(method.path);
    if (!door) return new ServerInterceptingCall(call);
    const began = performance.now();
    const caller = callerOf(call);
    return new GuardedCall(call, (metadata) => {
      const answer = admit(law, door, caller, metadata, call.getDeadline());
      if (caller !== undefined && 'actor' in answer) return { caller, context: answer, began };
      const refusal = 'actor' in answer ? runtimeFaults.callerUnknown : answer;
      noteRefusal(door, caller, refusal, began);
      return refusal;
    });
  };
};

type NextCall = Parameters<ServerInterceptor>[1];
type NextListener = Parameters<ServerInterceptingCall['start']>[0];

/**
 * Looks at a call's beginning and lets the rest pass. It overrides what it passes on, because the general machinery of interceptors would cost each
 * call a dozen closures.
 */
class GuardedCall extends ServerInterceptingCall {
  readonly #call: NextCall;
  readonly #admit: (metadata: Metadata) => Visit | Fault;

  constructor(call: NextCall, admitted: (metadata: Metadata) => Visit | Fault) {
    super(call);
    this.#call = call;
    this.#admit = admitted;
  }

  override start(listener: NextListener): void {
    let visit: Visit | undefined;
    this.#call.start({
      onReceiveMetadata: (metadata) => {
        const answer = this.#admit(metadata);
        if ('code' in answer) return this.#call.sendStatus(statusOf(answer));
        visit = answer;
        listener.onReceiveMetadata(nothing);
      },
      onReceiveMessage: (message) => {
        if (visit) listener.onReceiveMessage(new Admitted(message, visit));
      },
      onReceiveHalfClose: () => {
        if (visit) listener.onReceiveHalfClose();
      },
      onCancel: () => listener.onCancel(),
    });
  }

  override sendMetadata(metadata: Metadata): void {
    this.#call.sendMetadata(metadata);
  }

  override sendMessage(...message: Parameters<ServerInterceptingCall['sendMessage']>): void {
    this.#call.sendMessage(...message);
  }

  override sendStatus(status: Parameters<ServerInterceptingCall['sendStatus']>[0]): void {
    this.#call.sendStatus(status);
  }
}

/** Handlers are given what they need in `Admitted`; converting metadata again for each call would be work for nothing. */
const nothing = new Metadata();

const admit = (
  law: Law,
  door: Door,
  caller: string | undefined,
  metadata: Metadata,
  deadline: Date | number,
): CallContext | Fault => {
  if (caller === undefined) return runtimeFaults.callerUnknown;
  const [carried] = metadata.get(contextKey);
  if (!(carried instanceof Uint8Array)) return runtimeFaults.contextMissing;
  const introduction = decodeIntroduction(carried);
  if (!introduction) return runtimeFaults.contextMalformed;
  const until = typeof deadline === 'number' ? deadline : deadline.getTime();
  if (!Number.isFinite(until)) return runtimeFaults.deadlineMissing;
  const refusal = refusalOf(law, caller, door.access, introduction);
  if (refusal) return refusal;
  const [trace] = metadata.get(traceKey);
  return {
    organisation: introduction.organisation,
    actor: introduction.actor,
    trace: typeof trace === 'string' && isTrace(trace) ? trace : newTrace(),
    deadline: Temporal.Instant.fromEpochMilliseconds(Math.floor(until)),
  };
};

const statusOf = (refusal: Fault) => {
  const metadata = new Metadata();
  metadata.set(faultKey, Buffer.from(encodeFault(refusal)));
  return { code: status[statusNames[refusal.kind]], details: refusal.code, metadata };
};
