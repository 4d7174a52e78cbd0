import { Metadata, ServerInterceptingCall } from '@grpc/grpc-js';
import type { ServerInterceptor } from '@grpc/grpc-js';
import type { CallContext, Fault } from '@baken/kernel';
import { isTrace, newTrace } from '../telemetry/trace.ts';
import type { CallAccess } from './access.ts';
import { refusalOf } from './admission.ts';
import type { Law } from './admission.ts';
import { callerReader } from './caller.ts';
import { decodeIntroduction } from './context-codec.ts';
import { encodeFault, statusOfKind } from './fault-codec.ts';
import { healthPath } from './health.ts';
import { runtimeFaults } from './runtime-faults.ts';
import { contextKey, faultKey, traceKey } from './wire.ts';

/** What the guard knows of a method. */
export interface Door {
  /** `RoutingService/JoinQueue` */
  readonly method: string;
  readonly access: CallAccess;
}

/** A request that has passed the guard, with what the guard found out. The only thing that our handlers accept. */
export class Admitted {
  readonly request: unknown;
  readonly context: CallContext;
  readonly caller: string;
  /** Milliseconds of `performance.now()`. */
  readonly began: number;

  constructor(request: unknown, context: CallContext, caller: string, began: number) {
    this.request = request;
    this.context = context;
    this.caller = caller;
    this.began = began;
  }
}

/**
 * Stands before every method of a server. Whatever it refuses never reaches the service: the handler is not called and the
 * request is not read. Only the health protocol passes without a context; it still needs a certificate.
 */
export const guardCalls = (
  law: Law,
  doors: ReadonlyMap<string, Door>,
  noteRefusal: (door: Door, caller: string | undefined, fault: Fault, began: number) => void,
): ServerInterceptor => {
  const callerOf = callerReader();
  return (method, call) => {
    const door = doors.get(method.path);
    if (method.path.startsWith(healthPath) || !door) return new ServerInterceptingCall(call);
    const began = performance.now();
    const caller = callerOf(call);
    let context: CallContext | undefined;
    return new ServerInterceptingCall(call, {
      start: (next) =>
        next({
          onReceiveMetadata: (metadata, pass) => {
            const answer = admit(law, door, caller, metadata, call.getDeadline());
            if ('code' in answer) {
              noteRefusal(door, caller, answer, began);
              call.sendStatus(statusOf(answer));
            } else {
              context = answer;
              pass(nothing);
            }
          },
          onReceiveMessage: (message, pass) => {
            if (context && caller) pass(new Admitted(message, context, caller, began));
          },
        }),
    });
  };
};

/** Handlers are given what they need in `Admitted`; converting metadata again for each call would be work for nothing. */
const nothing = new Metadata();

const admit = (
  law: Law,
  door: Door,
  caller: string | undefined,
  metadata: Metadata,
  deadline: Date | number,
): CallContext | Fault => {
  if (!caller) return runtimeFaults.callerUnknown;
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
  return { code: statusOfKind[refusal.kind], details: refusal.code, metadata };
};
