import { fault, type Fault, type FieldFault } from '@baken/kernel';

/** The request is not of the route's form; the fields say where, and nothing of it is repeated. */
export const requestInvalid = (fields?: readonly FieldFault[]): Fault =>
  fault('invalid', 'gateway.request-invalid', fields === undefined ? {} : { fields });

/** There is no visit that this request belongs to: no cookie, or one older than the return window. */
export const noVisit = fault('denied', 'gateway.no-visit');
