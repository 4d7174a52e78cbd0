/** Longest message, in characters as people count them. */
export const longestMessage = 4_000;

/** Characters as people count them: a family of four is one. Browsers without the means count code points, which is never fewer. */
export const countCharacters = (text: string): number => {
  if (typeof Intl.Segmenter !== 'function') return [...text].length;
  let count = 0;
  for (const _character of new Intl.Segmenter().segment(text)) count += 1;
  return count;
};

/** How many characters may still come, told only when the end is near; negative when there are too many. */
export const charactersLeft = (text: string): number | undefined => {
  if (text.length < longestMessage - 200) return undefined;
  const left = longestMessage - countCharacters(text);
  return left > 200 ? undefined : left;
};
