import { FaultError, type Fault, type FaultKind } from '@baken/kernel';
import type { Problem } from '@baken/protocol';
import type { Response } from 'express';

/** The one table from the seven kinds of refusal to HTTP. */
const statusOf: Readonly<Record<FaultKind, number>> = {
  invalid: 400,
  denied: 403,
  missing: 404,
  conflict: 409,
  closed: 409,
  busy: 429,
  unavailable: 503,
};

/** Refusals for which HTTP has a more exact word than their kind. */
const exactly: Readonly<Record<string, number>> = {
  'gateway.not-signed-in': 401,
  'gateway.no-visit': 401,
  'gateway.body-too-large': 413,
  'gateway.body-not-json': 415,
};

const titles: Readonly<Record<FaultKind, string>> = {
  invalid: 'The request is not right',
  denied: 'Not allowed',
  missing: 'Not found',
  conflict: 'Changed in the meantime',
  closed: 'Closed',
  busy: 'No room now',
  unavailable: 'Not available now',
};

/** A fault as problem details. Nothing of the request is repeated. */
const problemOf = (fault: Fault): Problem => ({
  type: 'about:blank',
  title: titles[fault.kind],
  status: exactly[fault.code] ?? statusOf[fault.kind],
  code: fault.code,
  kind: fault.kind,
  ...(fault.fields === undefined ? {} : { fields: fault.fields.map(({ field, code }) => ({ field, code })) }),
  ...(fault.details === undefined ? {} : { details: { ...fault.details } }),
});

export const sendProblem = (response: Response, fault: Fault): void => {
  const problem = problemOf(fault);
  response
    .status(problem.status)
    .set('cache-control', 'no-store')
    .type('application/problem+json')
    .send(JSON.stringify(problem));
};

/** The fault that an error carries, or nothing when it is a surprise. */
export const faultOf = (error: unknown): Fault | undefined =>
  error instanceof FaultError ? error.fault : undefined;
