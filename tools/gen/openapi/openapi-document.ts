import { problem, type Route, type RouteAudience } from '@baken/protocol';
import { z } from 'zod';

/** What a listener says about itself. */
export interface Listener {
  readonly title: string;
  readonly about: string;
  readonly routes: Readonly<Record<string, Route>>;
  /** How somebody shows who they are, as an OpenAPI security scheme with its name. */
  readonly security: { readonly name: string; readonly scheme: object };
}

/** The OpenAPI 3.1 document of one listener, from the table of routes that it serves. */
export const openapiDocument = ({ title, about, routes, security }: Listener) => ({
  openapi: '3.1.0',
  info: { title, description: about, version: 'v1' },
  paths: pathsOf(routes, security.name),
  components: {
    schemas: { Problem: schemaOf(problem, 'output') },
    responses: {
      Problem: {
        description: 'A refusal: the code says which, the sentence is the page’s own',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
    securitySchemes: { [security.name]: security.scheme },
  },
});

const pathsOf = (routes: Listener['routes'], security: string) => {
  const paths: Record<string, Record<string, object>> = {};
  for (const [name, route] of Object.entries(routes)) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(name, route, security) };
  }
  return paths;
};

const operationOf = (name: string, route: Route, security: string) => ({
  operationId: name,
  summary: route.summary,
  description: `For ${whoMay(route.audience)}.`,
  security: route.audience === 'anyone' ? [] : [{ [security]: rolesOf(route.audience) }],
  parameters: [...parametersOf(route.params, 'path'), ...parametersOf(route.query, 'query')],
  ...(route.body !== undefined && {
    requestBody: {
      required: true,
      content: { 'application/json': { schema: schemaOf(route.body, 'input') } },
    },
  }),
  ...(route.form === true && {
    requestBody: { content: { 'application/x-www-form-urlencoded': { schema: { type: 'object' } } } },
  }),
  responses: {
    [route.status]: answerOf(route),
    default: { $ref: '#/components/responses/Problem' },
  },
});

const whoMay = (audience: RouteAudience): string => {
  if (audience === 'anyone') return 'anyone';
  return audience === 'visitor' ? 'the visitor of this visit' : audience.join(', ');
};

const rolesOf = (audience: RouteAudience): readonly string[] =>
  typeof audience === 'string' ? [] : audience;

const parametersOf = (schema: z.ZodObject | undefined, place: 'path' | 'query') => {
  const fields: Readonly<Record<string, z.core.$ZodType>> = schema?.shape ?? {};
  return Object.entries(fields).map(([name, field]) => ({
    name,
    in: place,
    required: place === 'path' || !z.safeParse(field, undefined).success,
    schema: schemaOf(field, 'input'),
  }));
};

const answerOf = ({ status, answer, events }: Route) => {
  if (events !== undefined) {
    const says = Object.entries(events).map(([name, schema]) => [name, schemaOf(schema, 'output')] as const);
    return {
      description: `Server-sent events: ${Object.keys(events).join(', ')}`,
      content: { 'text/event-stream': { schema: { type: 'string' } } },
      'x-events': Object.fromEntries(says),
    };
  }
  if (answer === undefined) return { description: status === 303 ? 'Go there' : 'Done' };
  return { description: 'Done', content: { 'application/json': { schema: schemaOf(answer, 'output') } } };
};

const schemaOf = (schema: z.core.$ZodType, io: 'input' | 'output'): object => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io });
  return rest;
};
