import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { generators } from './generators.ts';
import { differenceFrom } from './make-files.ts';
import { prettierLayout } from './prettier-layout.ts';

/** `npm run gen` makes everything that is generated; `npm run gen -- --check` only says which files would differ. */
const root = join(import.meta.dirname, '..', '..');
const { made, toWrite, toRemove } = await differenceFrom(root, generators, prettierLayout);
const changes = [
  ...toWrite.map(({ path }) => path),
  ...toRemove.map((path) => `${path} (nothing makes it any more)`),
];

if (process.argv.includes('--check')) {
  for (const change of changes) console.log(`differs: ${change}`);
  process.exitCode = changes.length === 0 ? 0 : 1;
} else {
  for (const { path, text } of toWrite) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  for (const path of toRemove) await rm(join(root, path));
  for (const change of changes) console.log(`changed: ${change}`);
}
console.log(
  `${made} generated files, ${changes.length === 0 ? 'all as they should be' : `${changes.length} differ`}`,
);
