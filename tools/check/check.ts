import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checks } from './checks.ts';
import { reportOf } from './report.ts';
import { readTree } from './tree/tree.ts';

/**
 * `npm run check` runs all checks and prints a line for each; `npm run check -- imports names` runs those two.
 * It ends with 1 when one of them found something, or saw nothing to look at.
 */
const root = join(import.meta.dirname, '..', '..');
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !checks.some((check) => check.name === name));
if (unknown.length > 0) {
  console.error(
    `there is no check ${unknown.join(', ')}; there are ${checks.map(({ name }) => name).join(', ')}`,
  );
  process.exit(1);
}

const place = { root, tree: readTree(root), exists: (path: string) => existsSync(join(root, path)) };
const chosen = checks.filter(({ name }) => asked.length === 0 || asked.includes(name));

const runOne = async ({ name, run }: (typeof checks)[number]): Promise<boolean> => {
  const begun = performance.now();
  const report = reportOf(name, await run(place), performance.now() - begun);
  console.log(report.text);
  return report.passed;
};

/** Programs of their own run two at a time beside the rest, which this process does one after the other. */
const lanes = [chosen.filter(({ lane }) => lane === 'first'), chosen.filter(({ lane }) => lane === 'second')];
const beside = lanes.map(async (lane) => {
  const passed: boolean[] = [];
  for (const check of lane) passed.push(await runOne(check));
  return passed;
});
const here: boolean[] = [];
for (const check of chosen.filter(({ lane }) => lane === undefined)) here.push(await runOne(check));
const all = [...here, ...(await Promise.all(beside)).flat()];
console.log(all.every(Boolean) ? `${all.length} checks, all clean` : 'not clean');
process.exitCode = all.every(Boolean) ? 0 : 1;
