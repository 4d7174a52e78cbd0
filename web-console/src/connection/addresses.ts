import type { consoleRoutes } from '@baken/protocol';

/** The routes of the console as the contract has them. Only its types come into the page: the schemas stay at the gateway. */
type Routes = typeof consoleRoutes;
export type RouteName = Exclude<keyof Routes, 'stream'>;

type Read<Schema> = Schema extends { readonly _zod: { readonly output: infer Value } } ? Value : undefined;
type Written<Schema> = Schema extends { readonly _zod: { readonly input: infer Value } } ? Value : never;
type PartOf<Name extends RouteName, Part extends string> =
  Routes[Name] extends Readonly<Record<Part, infer Schema>> ? Written<Schema> : never;

/** What a route answers; nothing where it answers nothing. */
export type AnswerOf<Name extends RouteName> =
  Routes[Name] extends Readonly<Record<'answer', infer Schema>> ? Read<Schema> : undefined;

/** The parts a route asks for: only those that it has. */
export type PartsOf<Name extends RouteName> = {
  readonly [
    Part in 'params' | 'query' | 'body' as [PartOf<Name, Part>] extends [never] ? never : Part
  ]: PartOf<Name, Part>;
};

/** Method and address of each route. The compiler holds them against the contract. */
export const addresses: {
  readonly [Name in RouteName]: readonly [Routes[Name]['method'], Routes[Name]['path']];
} = {
  settings: ['GET', '/v1/settings'],
  me: ['GET', '/v1/me'],
  desk: ['GET', '/v1/desk'],
  presence: ['PUT', '/v1/desk/presence'],
  heartbeat: ['POST', '/v1/desk/heartbeat'],
  accept: ['POST', '/v1/offers/:offerId/accept'],
  decline: ['POST', '/v1/offers/:offerId/decline'],
  conversations: ['GET', '/v1/conversations'],
  lines: ['GET', '/v1/conversations/:conversationId/lines'],
  post: ['POST', '/v1/conversations/:conversationId/messages'],
  signal: ['POST', '/v1/conversations/:conversationId/signal'],
  end: ['POST', '/v1/conversations/:conversationId/end'],
  overview: ['GET', '/v1/overview'],
};

export const streamAddress: Routes['stream']['path'] = '/v1/stream';

/** Puts the values in their places: `/v1/offers/:offerId/accept` and `{ offerId: '7' }` give `/v1/offers/7/accept`. */
export const fillAddress = (
  path: string,
  params: Readonly<Record<string, unknown>> = {},
  query: Readonly<Record<string, unknown>> = {},
): string => {
  const filled = path.replace(/:(\w+)/g, (_place, name: string) => encodeURIComponent(String(params[name])));
  const asked = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]));
  return asked.size === 0 ? filled : `${filled}?${asked.toString()}`;
};
