import type { Finding, Outcome } from '../check-shape.ts';
import { importsOf } from '../tree/imports-of.ts';
import { writtenModules } from '../tree/kind.ts';
import { resolve } from '../tree/resolve.ts';
import type { Tree, TreeFile } from '../tree/tree.ts';

/** Modules that import each other in a circle, types included: neither can be read, moved or tested without the other. */
export const checkCircles = (tree: Tree): Outcome => {
  const modules = writtenModules(tree);
  const findings = circlesAmong(edgesOf(tree, modules)).map((circle) => describe(tree, circle));
  return { seen: modules.length, of: 'modules', findings };
};

type Edges = ReadonlyMap<string, readonly string[]>;

const edgesOf = (tree: Tree, modules: readonly TreeFile[]): Edges =>
  new Map(
    modules.map((module) => [
      module.path,
      importsOf(module).flatMap(({ specifier }) => {
        const target = resolve(tree, module.path, specifier);
        return target.kind === 'module' ? [target.path] : [];
      }),
    ]),
  );

/** Tarjan's strongly connected components: every group of two or more that reach each other, and those that reach themselves. */
const circlesAmong = (edges: Edges): readonly (readonly string[])[] => {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const circles: (readonly string[])[] = [];

  const enter = (path: string): number => {
    const number = order.size;
    order.set(path, number);
    lowest.set(path, number);
    open.push(path);
    for (const next of edges.get(path) ?? []) {
      const reached = order.has(next)
        ? open.includes(next)
          ? (order.get(next) ?? number)
          : number
        : enter(next);
      lowest.set(path, Math.min(lowest.get(path) ?? number, reached));
    }
    const low = lowest.get(path) ?? number;
    if (low !== number) return low;
    const group = open.splice(open.indexOf(path));
    if (group.length > 1 || edges.get(path)?.includes(path) === true) circles.push(group);
    return low;
  };

  for (const path of edges.keys()) if (!order.has(path)) enter(path);
  return circles;
};

const describe = (tree: Tree, circle: readonly string[]): Finding => {
  const [path = ''] = circle;
  const inCircle = new Set(circle);
  const file = tree.find(path);
  const leaving = (file === undefined ? [] : importsOf(file)).find(({ specifier }) => {
    const target = resolve(tree, path, specifier);
    return target.kind === 'module' && inCircle.has(target.path);
  });
  return {
    path,
    line: leaving?.line ?? 0,
    says: `imports in a circle: ${[...circle, path].join(' → ')}`,
    fix: 'move what they share into a third module that imports neither',
  };
};
