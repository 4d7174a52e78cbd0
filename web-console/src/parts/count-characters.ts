/** What messaging takes in one message, in characters as people count them. */
const longestMessage = 4_000;

/** From here on the answer box says how much is left. */
const nearlyFull = 3_500;

/**
 * How many characters are left, as people count them (an emoji with a skin tone is one). Nothing while there is room enough: a text of n units
 * of UTF-16 never has more than n characters, so short ones need no counting.
 */
export const charactersLeft = (text: string): number | undefined => {
  if (text.length < nearlyFull) return undefined;
  const characters = [...new Intl.Segmenter().segment(text)].length;
  return characters < nearlyFull ? undefined : longestMessage - characters;
};
