import type { Attributes } from './log.ts';

/** The allow-list of `Attributes` as it holds at run time: what a cast or a spread smuggles past the compiler is dropped here. */
const kinds: Readonly<Record<keyof Attributes, 'string' | 'number'>> = {
  service: 'string',
  method: 'string',
  route: 'string',
  conversationId: 'string',
  counsellorId: 'string',
  entryKey: 'string',
  unit: 'string',
  factId: 'string',
  factType: 'string',
  faultCode: 'string',
  faultKind: 'string',
  job: 'string',
  listener: 'string',
  peer: 'string',
  way: 'string',
  collection: 'string',
  status: 'number',
  count: 'number',
  attempt: 'number',
  milliseconds: 'number',
  seconds: 'number',
  port: 'number',
  errorName: 'string',
  errorPlace: 'string',
};

const allowed: ReadonlyMap<string, string> = new Map(Object.entries(kinds));

/** The attributes that are on the list and have its type; the rest is gone. */
export const onlyAllowed = (attributes: Attributes): Record<string, string | number> => {
  const kept: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(attributes))
    if (allowed.get(name) === typeof value && (typeof value === 'string' || typeof value === 'number'))
      kept[name] = value;
  return kept;
};
