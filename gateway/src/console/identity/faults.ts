import { fault } from '@baken/kernel';

/** Nobody is known to be asking: no token, or one that does not hold. The one `denied` that is told as HTTP 401, not 403. */
export const notSignedIn = fault('denied', 'gateway.not-signed-in');

/** Signed in, but none of the roles that this route asks for. */
export const roleMissing = fault('denied', 'gateway.role-missing');

/** The identity server gives no keys, so nobody can be told from anybody. Not the fault of the token: keep it and try again. */
export const identityUnavailable = fault('unavailable', 'gateway.identity-unavailable');
