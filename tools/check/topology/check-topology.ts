import type { Finding, Outcome } from '../check-shape.ts';
import { topologyPlace, topologyShape, trialOf, type TopologyMap } from '../../topology/topology-map.ts';
import type { Tree, TreeFile } from '../tree/tree.ts';
import { edgesOf, type Edge, type EdgeKind } from './edges-of.ts';

/** An edge of the map in `place`. */
type Declared = Pick<Edge, 'from' | 'kind' | 'to'> & { readonly place: TreeFile };

/**
 * The map against the code: no edge that is not drawn, none that is drawn and not used, and calls in one direction. The map of a
 * service on trial counts as drawn; the edges that lead to it may wait for their first caller.
 */
export const checkTopology = (tree: Tree): Outcome => {
  const places = tree.files.filter(({ path }) => path === topologyPlace || trialOf(path) !== undefined);
  const maps = places.map((place) => ({ place, parsed: topologyShape.safeParse(JSON.parse(place.text)) }));
  const misshapen = maps.flatMap(({ place, parsed }) =>
    parsed.success
      ? []
      : [
          {
            path: place.path,
            line: 0,
            says: parsed.error.message,
            fix: 'keep to the shape in tools/topology',
          },
        ],
  );
  const declared = maps.flatMap(({ place, parsed }) =>
    parsed.success ? edgesDeclared(place, parsed.data) : [],
  );
  const names = maps.flatMap(({ parsed }) => (parsed.success ? Object.keys(parsed.data.services) : []));
  const made = edgesOf(tree);
  return {
    seen: declared.length,
    of: 'edges',
    findings: [
      ...misshapen,
      ...strangers(tree, [...names, ...declared.map(({ to }) => to)]),
      ...undeclared(declared, made),
      ...unused(declared, made),
      ...circles(declared),
    ],
    notes: places
      .filter(({ path }) => path !== topologyPlace)
      .map(
        ({ path }) =>
          `${path} is the map of a service on trial: if it stays, move its rows to ${topologyPlace}`,
      ),
  };
};

const edgesDeclared = (place: TreeFile, { services }: TopologyMap): readonly Declared[] =>
  Object.entries(services).flatMap(([from, { calls, hears, live }]) => {
    const edges = (kind: EdgeKind, to: readonly string[]): readonly Declared[] =>
      to.map((name) => ({ from, kind, to: name, place }));
    return [
      ...edges('calls', calls),
      ...edges('hears', hears),
      ...edges('live publishes', live.publishes),
      ...edges('live hears', live.hears),
    ];
  });

const strangers = (tree: Tree, names: readonly string[]): readonly Finding[] =>
  [...new Set(names)]
    .filter(
      (name) =>
        tree.find(name === 'gateway' ? 'gateway/package.json' : `services/${name}/package.json`) ===
        undefined,
    )
    .map((name) => ({
      path: topologyPlace,
      line: 0,
      says: `there is no service "${name}"`,
      fix: 'take it out',
    }));

const same = (one: Omit<Declared, 'place'>, other: Omit<Declared, 'place'>): boolean =>
  one.from === other.from && one.kind === other.kind && one.to === other.to;

const undeclared = (declared: readonly Declared[], made: readonly Edge[]): readonly Finding[] =>
  made
    .filter((edge) => !declared.some((known) => same(known, edge)))
    .map(({ from, kind, to, path, line }) => ({
      path,
      line,
      says: `${from} ${kind} ${to}, which ${topologyPlace} does not draw`,
      fix: 'draw the edge if it belongs in the design, or do without it',
    }));

const unused = (declared: readonly Declared[], made: readonly Edge[]): readonly Finding[] =>
  declared
    .filter((edge) => !made.some((known) => same(known, edge)) && edge.to !== trialOf(edge.place.path))
    .map(({ from, kind, to, place }) => ({
      path: place.path,
      line: place.text.split('\n').findIndex((line) => line.includes(`"${from}": {`)) + 1,
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
    .map(({ from, to, place }) => ({
      path: place.path,
      line: 0,
      says: `${from} calls ${to}, and ${to} waits for ${from}`,
      fix: 'let one of them hear a fact instead',
    }));
};
