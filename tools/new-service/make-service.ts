import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultOfName } from '../check/names/words.ts';
import type { GeneratedFile } from '../gen/generated-file.ts';

const template = join(import.meta.dirname, 'template');

/** Why a service cannot have this name, as a sentence; undefined when it can. taken: names of folders that are there. */
export const whyNot = (name: string, taken: readonly string[]): string | undefined => {
  if (!/^[a-z]{3,20}$/.test(name))
    return 'A service is named with one word of 3 to 20 small letters, such as greeting.';
  if (taken.includes(name)) return `There is a ${name} already.`;
  const wrong = faultOfName(name);
  return wrong === undefined ? undefined : `The name ${wrong.says}; ${wrong.fix}.`;
};

/**
 * The files of a new service. The template is a service called greeting, and each file of it ends in `.txt`, so that nothing takes it
 * for a part of this repository; the new one has its own name wherever the template says greeting.
 */
export const makeService = (name: string): readonly GeneratedFile[] => {
  const rename = (text: string): string =>
    text
      .replaceAll('greeting', name)
      .replaceAll('Greeting', capitalised(name))
      .replaceAll('GREETING', name.toUpperCase());
  return readdirSync(template, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.txt'))
    .sort()
    .map((path) => ({
      path: rename(path.replaceAll('\\', '/').replace(/\.txt$/, '')),
      text: rename(readFileSync(join(template, path), 'utf8')),
    }));
};

const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
