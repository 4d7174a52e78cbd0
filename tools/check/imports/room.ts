/**
 * A room is a set of modules that may import the same things.
 *
 * Patterns are paths from the root: one that ends in `/` means everything below it, `*` anything within a name, `**`
 * anything, `:service` the service of the importing module. `npm:` stands before packages from outside, and
 * `npm:node:` before what Node brings. An import must fit `may`; `never` gives a break its reason.
 */
export interface Room {
  readonly room: string;
  readonly files: readonly string[];
  readonly may: readonly string[];
  readonly never: readonly Never[];
}

export interface Never {
  readonly what: readonly string[];
  readonly because: string;
}

/** Folders that many rooms name. */
export const kernel = 'services/kernel/src/';
export const organisation = 'services/organisation/src/';
export const runtime = 'services/runtime/src/';
export const proto = 'proto/src/';
export const protocol = 'gateway/protocol/src/';
export const node = 'npm:node:*';
export const testTools = ['npm:@jest/globals', 'npm:fast-check'];
