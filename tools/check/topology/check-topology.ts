import { z } from 'zod';
import type { Finding, Outcome } from '../check-shape.ts';
import type { Tree } from '../tree/tree.ts';
import { edgesOf, type Edge, type EdgeKind } from './edges-of.ts';

const place = 'services/topology.json';
const names = z.array(z.string());
const shape = z.strictObject({
  services: z.record(
    z.string(),
    z.strictObject({
      calls: names,
      hears: names,
      live: z.strictObject({ publishes: names, hears: names }),
    }),
  ),
});

type Declared = Pick<Edge, 'from' | 'kind' | 'to'>;

/** The map against the code: no edge that is not drawn, none that is drawn and not used, and calls in one direction. */
export const checkTopology = (tree: Tree): Outcome => {
  const file = tree.find(place);
  const parsed = shape.safeParse(JSON.parse(file?.text ?? 'null'));
  if (!parsed.success) {
    const says = z.prettifyError(parsed.error);
    return { seen: 0, of: 'edges', findings: [{ path: place, line: 0, says, fix: 'keep to the shape' }] };
  }
  const declared = edgesDeclared(parsed.data);
  const made = edgesOf(tree);
  return {
    seen: declared.length,
    of: 'edges',
    findings: [
      ...strangers(tree, declared, Object.keys(parsed.data.services)),
      ...undeclared(declared, made),
      ...unused(file?.text ?? '', declared, made),
      ...circles(declared),
    ],
  };
};

const edgesDeclared = ({ services }: z.output<typeof shape>): readonly Declared[] =>
  Object.entries(services).flatMap(([from, { calls, hears, live }]) => {
    const edges = (kind: EdgeKind, to: readonly string[]): readonly Declared[] =>
      to.map((name) => ({ from, kind, to: name }));
    return [
      ...edges('calls', calls),
      ...edges('hears', hears),
      ...edges('live publishes', live.publishes),
      ...edges('live hears', live.hears),
    ];
  });

const isThere = (tree: Tree, name: string): boolean =>
  tree.find(name === 'gateway' ? 'gateway/package.json' : `services/${name}/package.json`) !== undefined;

const strangers = (tree: Tree, declared: readonly Declared[], names: readonly string[]): readonly Finding[] =>
  [...new Set([...names, ...declared.map(({ to }) => to)])]
    .filter((name) => !isThere(tree, name))
    .map((name) => ({ path: place, line: 0, says: `there is no service "${name}"`, fix: 'take it out' }));

const same = (one: Declared, other: Declared): boolean =>
  one.from === other.from && one.kind === other.kind && one.to === other.to;

const undeclared = (declared: readonly Declared[], made: readonly Edge[]): readonly Finding[] =>
  made
    .filter((edge) => !declared.some((known) => same(known, edge)))
    .map(({ from, kind, to, path, line }) => ({
      path,
      line,
      says: `${from} ${kind} ${to}, which ${place} does not draw`,
      fix: 'draw the edge if it belongs in the design, or do without it',
    }));

const unused = (text: string, declared: readonly Declared[], made: readonly Edge[]): readonly Finding[] =>
  declared
    .filter((edge) => !made.some((known) => same(known, edge)))
    .map(({ from, kind, to }) => ({
      path: place,
      line: text.split('\n').findIndex((line) => line.includes(`"${from}": {`)) + 1,
      says: `no code of ${from} ${kind} ${to}`,
      fix: 'take the edge out: what is not drawn cannot be misused',
    }));

/** Calls wait for each other: a circle of calls is a circle of waiting. */
const circles = (declared: readonly Declared[]): readonly Finding[] => {
  const calls = declared.filter(({ kind }) => kind === 'calls');
  const reaches = (from: string, goal: string, seen: ReadonlySet<string> = new Set()): boolean =>
    calls.some(
      (edge) =>
        edge.from === from &&
        !seen.has(edge.to) &&
        (edge.to === goal || reaches(edge.to, goal, new Set([...seen, edge.to]))),
    );
  return calls
    .filter(({ from, to }) => reaches(to, from) || from === to)
    .map(({ from, to }) => ({
      path: place,
      line: 0,
      says: `${from} calls ${to}, and ${to} waits for ${from}`,
      fix: 'let one of them hear a fact instead',
    }));
};
