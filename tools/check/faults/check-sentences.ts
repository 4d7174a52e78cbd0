import { posix } from 'node:path';
import type { Finding } from '../check-shape.ts';
import type { MentionedCode } from './codes-mentioned.ts';

const languageFile = /^web-[a-z]+\/src\/i18n\/(.+\/)?(nl|fr|en|de)\.tsx?$/;

/** A code for which one language of a page has a sentence needs one in each language of that page. */
export const findingsOfSentences = (
  mentioned: readonly MentionedCode[],
  paths: readonly string[],
): readonly Finding[] => {
  const files = paths.filter((path) => languageFile.test(path));
  return [...new Set(files.map(pageOf))].flatMap((page) => {
    const ofPage = files.filter((path) => pageOf(path) === page);
    const codes = new Set(mentioned.filter(({ path }) => ofPage.includes(path)).map(({ code }) => code));
    return ofPage.flatMap((path) =>
      [...codes]
        .filter((code) => !mentioned.some((one) => one.path === path && one.code === code))
        .map((code) => ({
          path,
          line: 0,
          says: `${posix.basename(path)} has no sentence for '${code}'`,
          fix: 'another language of this page has one: translate it',
        })),
    );
  });
};

/** Files of one page that say the same in several languages: `web-visitor/src/i18n/nl.ts` and `…/fr.ts`. */
const pageOf = (path: string): string => posix.dirname(path);
