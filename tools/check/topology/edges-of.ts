import { importsOf } from '../tree/imports-of.ts';
import { isTestSupport, writtenModules } from '../tree/kind.ts';
import { resolve } from '../tree/resolve.ts';
import type { Tree } from '../tree/tree.ts';

/** The four ways in which one service touches another. */
export type EdgeKind = 'calls' | 'hears' | 'live publishes' | 'live hears';

/** An edge that the code makes: `from` does `kind` to `to`, at this line. */
export interface Edge {
  readonly from: string;
  readonly kind: EdgeKind;
  readonly to: string;
  readonly path: string;
  readonly line: number;
}

/** Not a service: every owner of data serves it. */
const everyOwners = 'redaction';

const contract = /^proto\/src\/gen\/baken\/([a-z]+)\/v\d+\/[a-z_]+?(_service|_facts|_live)\.ts$/;
const home = /^(?:services\/([^/]+)|(gateway))\/src\//;

/**
 * The edges that the code makes. A module that takes another service's `…ServiceDefinition` as a value calls it, one that
 * takes a message of its `_facts` hears it; `_live` messages are published by their owner and heard by all others. A type
 * that is only mentioned makes no edge.
 */
export const edgesOf = (tree: Tree): readonly Edge[] =>
  writtenModules(tree).flatMap((module) => {
    const found = home.exec(module.path);
    const from = found?.[1] ?? found?.[2];
    if (from === undefined || isTestSupport(module.path)) return [];
    return importsOf(module).flatMap((one) => {
      const target = resolve(tree, module.path, one.specifier);
      const values = [...(one.values?.values() ?? [])];
      if (target.kind !== 'module' || values.length === 0) return [];
      const [, to = '', file] = contract.exec(target.path) ?? [];
      if (to === everyOwners) return [];
      const kind = kindOf(file, from === to, values);
      return kind === undefined ? [] : [{ from, kind, to, path: module.path, line: one.line }];
    });
  });

const kindOf = (file: string | undefined, own: boolean, values: readonly string[]): EdgeKind | undefined => {
  if (file === '_live') return own ? 'live publishes' : 'live hears';
  if (file === '_facts') return own ? undefined : 'hears';
  if (file !== '_service' || own) return undefined;
  return values.some((name) => name.endsWith('ServiceDefinition')) ? 'calls' : undefined;
};
