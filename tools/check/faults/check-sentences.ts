import { posix } from 'node:path';
import type { Finding } from '../check-shape.ts';
import type { MentionedCode } from './codes-mentioned.ts';
import type { PromisedFault } from './faults-promised.ts';

/** Whom each page is for, by the audiences of the calls made for them. */
const people: Readonly<Record<string, readonly string[]>> = {
  'web-visitor': ['anonymous', 'visitor'],
  'web-console': ['counsellor', 'coordinator', 'officer', 'reporter', 'platform'],
};

const languageFile = /^(web-[a-z]+)\/src\/i18n\/(?:.+[-/])?(?:nl|fr|en|de)\.tsx?$/;

/**
 * Where a page has sentences by code, there is one in each of its languages for every code that one of them has, and for every code
 * that the contract promises to the people of that page.
 */
export const findingsOfSentences = (
  mentioned: readonly MentionedCode[],
  promised: readonly PromisedFault[],
): readonly Finding[] => {
  const tables = mentioned.filter(({ path }) => languageFile.test(path));
  return [...new Set(tables.map(({ path }) => pageOf(path)))].flatMap((page) => {
    const ofPage = tables.filter(({ path }) => pageOf(path) === page);
    const audiences = people[page] ?? [];
    const needed = new Set([
      ...ofPage.map(({ code }) => code),
      ...promised
        .filter((one) => one.audiences.some((name) => audiences.includes(name)))
        .map(({ code }) => code),
    ]);
    return [...new Set(ofPage.map(({ path }) => path))].flatMap((path) =>
      [...needed]
        .filter((code) => !ofPage.some((one) => one.path === path && one.code === code))
        .map((code) => ({
          path,
          line: 0,
          says: `${posix.basename(path)} has no sentence for '${code}'`,
          fix: 'somebody may be shown it: write one',
        })),
    );
  });
};

const pageOf = (path: string): string => path.split('/')[0] ?? '';
