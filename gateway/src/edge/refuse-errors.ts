import { fault, type Fault } from '@baken/kernel';
import type { Log } from '@baken/runtime';
import type { ErrorRequestHandler, RequestHandler } from 'express';
import { requestInvalid } from './faults.ts';
import { faultOf, sendProblem } from './problem.ts';

/** The last but one stop: an address that nothing serves. */
export const refuseUnknownRoutes: RequestHandler = (_request, response) => {
  sendProblem(response, fault('missing', 'gateway.no-such-route'));
};

/** The last stop: faults become problems, what express refuses becomes a fault, and a surprise becomes `unavailable` without a word of it. */
export const refuseErrors =
  (log: Log): ErrorRequestHandler =>
  (error: unknown, request, response, next) => {
    const known = faultOf(error) ?? faultOfExpress(error);
    if (known === undefined) log.error('a request failed', { method: request.method }, error);
    if (response.headersSent) {
      next(error);
      return;
    }
    sendProblem(response, known ?? fault('unavailable', 'gateway.failed'));
  };

/** What express's own body parsers throw: they give a `type` and a 4xx `status`. */
const faultOfExpress = (error: unknown): Fault | undefined => {
  if (typeof error !== 'object' || error === null || !('type' in error)) {
    return error instanceof URIError ? requestInvalid() : undefined;
  }
  switch (error.type) {
    case 'entity.too.large':
      return fault('invalid', 'gateway.body-too-large');
    case 'entity.parse.failed':
    case 'encoding.unsupported':
    case 'charset.unsupported':
      return fault('invalid', 'gateway.body-not-json');
    case 'request.aborted':
    case 'request.size.invalid':
      return requestInvalid();
    default:
      return undefined;
  }
};
