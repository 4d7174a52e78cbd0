import { join } from 'node:path';
import * as prettier from 'prettier';
import type { Layout } from './make-files.ts';

/** What prettier would format is made formatted, unless .prettierignore names it. */
export const prettierLayout: Layout = async (root, file) => {
  const filepath = join(root, file.path);
  const ignorePath = join(root, '.prettierignore');
  const { ignored, inferredParser } = await prettier.getFileInfo(filepath, { ignorePath });
  if (ignored || inferredParser === null) return file;
  const options = await prettier.resolveConfig(filepath);
  return { ...file, text: await prettier.format(file.text, { ...options, filepath }) };
};
