/** Longest message, in characters as people count them. Counted here as code points, of which there are never fewer. */
const longestMessage = 4_000;
const endIsNear = 200;

/** How many characters may still come, told only when the end is near; negative when there are too many. */
export const charactersLeft = (text: string): number | undefined => {
  const left = longestMessage - Array.from(text).length;
  return left > endIsNear ? undefined : left;
};
