import type { Role } from '@baken/kernel';
import type { z } from 'zod';

/**
 * Who may use a route. There is no default: a route without an audience does not compile.
 * - anyone: no cookie, no sign-in
 * - visitor: the bearer of a visit's cookie, for that visit only
 * - a list of roles: somebody signed in with at least one of them
 */
export type RouteAudience = 'anyone' | 'visitor' | readonly Role[];

/** One route of a listener: what the gateway serves, what the OpenAPI document says and what the access matrix walks. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Express path, for example `/v1/offers/:offerId/accept`. */
  readonly path: string;
  readonly audience: RouteAudience;
  readonly summary: string;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** A body that a plain HTML form sends is taken as well: the page works without JavaScript. */
  readonly form?: boolean;
  /** Absent: the answer has no body (204). */
  readonly answer?: z.ZodType;
  readonly status: 200 | 201 | 204 | 303;
  /** Server-sent events by name, instead of an answer. */
  readonly events?: Readonly<Record<string, z.ZodType>>;
}

/** Keeps the names of the routes, so that a handler cannot be missing. */
export const routes = <const Table extends Readonly<Record<string, Route>>>(table: Table): Table => table;
