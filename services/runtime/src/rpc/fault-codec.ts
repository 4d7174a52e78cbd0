import { fault, faultKinds } from '@baken/kernel';
import type { Fault, FaultKind } from '@baken/kernel';
import { ClientError, Status } from 'nice-grpc';
import type { Metadata } from 'nice-grpc';
import { Fault as WireFault } from '@baken/proto/gen/baken/common/v1/fault.ts';
import { runtimeFaults } from './runtime-faults.ts';
import { faultKey } from './wire.ts';

/** The one table between Baken's seven ways to say no and gRPC's codes. */
export const statusNames = {
  invalid: 'INVALID_ARGUMENT',
  denied: 'PERMISSION_DENIED',
  missing: 'NOT_FOUND',
  conflict: 'ABORTED',
  closed: 'FAILED_PRECONDITION',
  busy: 'RESOURCE_EXHAUSTED',
  unavailable: 'UNAVAILABLE',
} as const satisfies Record<FaultKind, keyof typeof Status>;

/** A fault as `baken-fault-bin` carries it. Details travel as JSON scalars, so that 3, "3" and true stay what they are. */
export const encodeFault = (refusal: Fault): Uint8Array =>
  WireFault.encode({
    code: refusal.code,
    kind: refusal.kind,
    fields: refusal.fields ?? [],
    details: Object.fromEntries(
      Object.entries(refusal.details ?? {}).map(([name, value]) => [name, JSON.stringify(value)]),
    ),
  }).finish();

/** `undefined` when the bytes are not a fault. */
export const decodeFault = (bytes: Uint8Array): Fault | undefined => {
  try {
    const wire = WireFault.decode(bytes);
    const kind = faultKinds.find((known) => known === wire.kind);
    if (!kind || wire.code === '') return undefined;
    const details = Object.entries(wire.details).map(([name, text]) => [name, scalarFrom(text)] as const);
    return fault(kind, wire.code, {
      ...(wire.fields.length > 0 && { fields: wire.fields }),
      ...(details.length > 0 && { details: Object.fromEntries(details) }),
    });
  } catch {
    return undefined;
  }
};

const scalarFrom = (text: string): string | number | boolean => {
  const value: unknown = JSON.parse(text);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  throw new Error('a detail of a fault is not a scalar');
};

/** The fault that another service answered with, if it answered with one. */
export const faultOfTrailer = (trailer: Metadata): Fault | undefined => {
  const bytes = trailer.get(faultKey);
  return bytes instanceof Uint8Array ? decodeFault(bytes) : undefined;
};

/** What became of a call that no service answered: the other side was too late, or there was no other side. */
export const faultOfTransport = (error: unknown): Fault =>
  error instanceof ClientError && error.code === Status.DEADLINE_EXCEEDED
    ? runtimeFaults.deadlinePassed
    : runtimeFaults.unavailable;
