import type { Outcome } from '../check-shape.ts';
import { isTestSupport, writtenModules } from '../tree/kind.ts';
import type { Tree, TreeFile } from '../tree/tree.ts';

/** Lines, comments and empty ones included: whoever reads a file reads them too. */
const sizes = {
  most: 400,
  mostOfTest: 500,
  asksForSplit: 250,
  median: { least: 30, most: 110 },
} as const;

/** How long modules are. One idea fits in a hundred lines; 400 is never one idea. */
export const checkSizes = (tree: Tree): Outcome => {
  const modules = writtenModules(tree);
  const findings = modules.flatMap((module) => {
    const most = isTestSupport(module.path) ? sizes.mostOfTest : sizes.most;
    const lines = linesOf(module);
    if (lines <= most) return [];
    const says = `${lines} lines, where ${most} is the most`;
    return [{ path: module.path, line: most, says, fix: 'split it: one idea a file' }];
  });
  const large = modules
    .filter((module) => !isTestSupport(module.path) && linesOf(module) > sizes.asksForSplit)
    .map((module) => `${module.path} has ${linesOf(module)} lines and asks for a split`);
  const median = medianOf(modules.filter(({ path }) => !isTestSupport(path)).map(linesOf));
  return {
    seen: modules.length,
    of: `modules, median ${median} lines`,
    findings: [...findings, ...findingOfMedian(median)],
    notes: large,
  };
};

const linesOf = ({ text }: TreeFile): number => text.split('\n').length - (text.endsWith('\n') ? 1 : 0);

const medianOf = (numbers: readonly number[]): number =>
  [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;

const findingOfMedian = (median: number): Outcome['findings'] => {
  const { least, most } = sizes.median;
  if (median >= least && median <= most) return [];
  const fix = median > most ? 'split the long ones' : 'join what is one idea';
  return [
    { path: '.', line: 0, says: `the median module has ${median} lines, not ${least} to ${most}`, fix },
  ];
};
