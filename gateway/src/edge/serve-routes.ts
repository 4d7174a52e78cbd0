import { FaultError, type FieldFault, type Result } from '@baken/kernel';
import type { Route } from '@baken/protocol';
import { withSpan } from '@baken/runtime/telemetry/tracing.ts';
import { Router, type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import type { z } from 'zod';
import { requestInvalid } from './faults.ts';
import { sendProblem } from './problem.ts';

type Parsed<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;
type Answered<R extends Route> = R['answer'] extends z.ZodType ? z.input<R['answer']> : undefined;

/** What a handler is given: the parts of the request that the route declares, checked, and who asks. */
export interface Asked<R extends Route, Actor> {
  readonly actor: Actor;
  readonly params: Parsed<R['params']>;
  readonly query: Parsed<R['query']>;
  readonly body: Parsed<R['body']>;
  readonly request: Request;
  readonly response: Response;
}

/** A handler answers with a result; one that answers by itself (streams, redirects) has said so with `answered`. */
export type Handler<R extends Route, Actor> = (
  asked: Asked<R, Actor>,
) => Promise<Result<Answered<R>> | typeof answered>;

/** The handler has written the response itself. */
export const answered = Symbol('answered');

/** One handler for each route of a table: a missing one does not compile. */
export type Handlers<Table extends Readonly<Record<string, Route>>, Actor> = {
  readonly [Name in keyof Table]: Handler<Table[Name], Actor>;
};

/**
 * Serves a table of routes. `admit` finds out who asks, or throws the fault with which the asker is refused; it runs before
 * anything of the request is read.
 */
export const serveRoutes = <Table extends Readonly<Record<string, Route>>, Actor>(
  table: Table,
  handlers: Handlers<Table, Actor>,
  admit: (route: Route, request: Request, response: Response) => Promise<Actor>,
): Router => {
  const router = Router({ caseSensitive: true, strict: true });
  for (const [name, route] of Object.entries(table)) {
    const handler = handlers[name] as Handler<Route, Actor>;
    router[methodOf(route)](route.path, runHandler(route, handler, admit));
  }
  return router;
};

const methodOf = (route: Route): 'get' | 'post' | 'put' | 'delete' =>
  (({ GET: 'get', POST: 'post', PUT: 'put', DELETE: 'delete' }) as const)[route.method];

const runHandler =
  <Actor>(
    route: Route,
    handler: Handler<Route, Actor>,
    admit: (route: Route, request: Request, response: Response) => Promise<Actor>,
  ): RequestHandler =>
  async (request: Request, response: Response, next: NextFunction): Promise<void> => {
    try {
      const actor = await admit(route, request, response);
      const asked = { actor, ...readParts(route, request), request, response };
      // A trace begins here: one that a browser sends along would be somebody else's.
      const result = await withSpan(
        `${route.method} ${route.path}`,
        { route: route.path },
        () => handler(asked as Asked<Route, Actor>),
        { side: 'server' },
      );
      if (result === answered) return;
      if (!result.ok) return sendProblem(response, result.fault);
      response.status(route.status).set('cache-control', response.get('cache-control') ?? 'no-store');
      if (route.answer === undefined) response.end();
      else response.json(result.value);
    } catch (error) {
      next(error);
    }
  };

const readParts = (
  route: Route,
  request: Request,
): Readonly<Record<'params' | 'query' | 'body', unknown>> => {
  const wrong: FieldFault[] = [];
  const read = (schema: z.ZodType | undefined, given: unknown): unknown => {
    if (schema === undefined) return undefined;
    const parsed = schema.safeParse(given);
    if (parsed.success) return parsed.data;
    wrong.push(...parsed.error.issues.flatMap(fieldsOf));
    return undefined;
  };
  const params = read(route.params, request.params);
  const query = read(route.query, request.query);
  const body = read(route.body, request.body ?? {});
  if (wrong.length > 0) throw new FaultError(requestInvalid(wrong));
  return { params, query, body };
};

const fieldsOf = (issue: z.core.$ZodIssue): readonly FieldFault[] => {
  const path = issue.path.join('.');
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ field: path === '' ? key : `${path}.${key}`, code: 'unknown' }));
  return [{ field: path, code: codes[issue.code] ?? 'wrong' }];
};

const codes: Readonly<Record<string, string>> = {
  too_big: 'too-long',
  too_small: 'too-short',
  invalid_type: 'wrong-type',
  invalid_format: 'wrong-form',
  invalid_value: 'not-offered',
};
