/**
 * Tells Baken to destroy the session, in a way that survives the page. The answer sends a browser on to the neutral page; the page goes there by
 * itself, so the redirect is not followed.
 */
export const leaveBaken = (): void => {
  fetch('/v1/leave', { method: 'POST', keepalive: true, redirect: 'manual' }).catch(() => undefined);
};
