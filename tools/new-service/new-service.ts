import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { generateContractCode } from '../gen/contract/generate-contract-code.ts';
import { prettierLayout } from '../gen/prettier-layout.ts';
import { makeService, whyNot } from './make-service.ts';

/**
 * `npm run new:service greeting` makes a service that runs: a rule with its test, a use case, a call with its contract, configuration, a
 * service test and a README. It only adds files, so one `git clean` removes it.
 */
const root = join(import.meta.dirname, '..', '..');
const name = process.argv[2] ?? '';
const refusal = whyNot(name, [
  ...(await readdir(join(root, 'services'))),
  'gateway',
  'redaction',
  'access',
  'common',
  'fact',
]);
if (refusal !== undefined) {
  console.error(`${refusal}\nnpm run new:service NAME`);
  process.exit(1);
}

const write = async (path: string, text: string): Promise<void> => {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
  console.log(`  ${path}`);
};

console.log(`Making services/${name}:`);
for (const file of makeService(name)) await write(file.path, (await prettierLayout(root, file)).text);
const made = (await generateContractCode(root)).filter(({ path }) => path.includes(`/gen/baken/${name}/`));
for (const { path, text } of made) await write(path, text);
console.log(`
It runs with the next \`npm start\`. Try it now:  npx jest services/${name}
Remove it:  git clean -fd services/${name} proto/baken/${name} proto/src/gen/baken/${name}`);
