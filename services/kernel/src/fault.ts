/**
 * The seven ways in which Baken says no. Every fault is one of them; HTTP and gRPC each translate them in one table.
 * - invalid: the request itself is wrong, and the same request will always be wrong
 * - denied: this actor may not do this
 * - missing: there is no such thing, or not any more
 * - conflict: it was possible a moment ago; look again
 * - closed: outside the hours or after the end
 * - busy: possible later, no room now
 * - unavailable: a part of Baken does not answer; trying again may help
 */
export const faultKinds = [
  'invalid',
  'denied',
  'missing',
  'conflict',
  'closed',
  'busy',
  'unavailable',
] as const;
export type FaultKind = (typeof faultKinds)[number];

/**
 * A refusal as data. It never carries what a person typed.
 * - code: `<service>.<what>`, in kebab case, for example `routing.offer-expired`
 * - fields: the paths of the fields that are wrong, each with a code for the sentence a person reads
 * - details: codes, counts and times that belong to the refusal, for example when we open again
 */
export interface Fault {
  readonly code: string;
  readonly kind: FaultKind;
  readonly fields?: readonly FieldFault[];
  readonly details?: Readonly<Record<string, string | number | boolean>>;
}

/** field: dotted path in the request as the caller wrote it. code: why, for example `too-long`. */
export interface FieldFault {
  readonly field: string;
  readonly code: string;
}

export const fault = (kind: FaultKind, code: string, extra: Omit<Fault, 'code' | 'kind'> = {}): Fault => ({
  code,
  kind,
  ...extra,
});

export const invalidField = (code: string, field: string, why: string): Fault =>
  fault('invalid', code, { fields: [{ field, code: why }] });

/** A fault on its way through code that can only throw: gRPC handlers, express handlers. Never for expected refusals inside a rule. */
export class FaultError extends Error {
  override readonly name = 'FaultError';
  readonly fault: Fault;

  constructor(refusal: Fault) {
    super(refusal.code);
    this.fault = refusal;
  }
}

/** The value of a result, or its fault thrown: for the edge, where a refusal becomes a status. */
export const valueOrThrow = <Value>(
  result: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly fault: Fault },
): Value => {
  if (!result.ok) throw new FaultError(result.fault);
  return result.value;
};
