/**
 * Whether a nickname looks like something that tells who somebody is: an e-mail address, a number, or a first name with a family name. People
 * give themselves away without meaning to; the page says so kindly and lets them choose.
 */
export const looksRevealing = (nickname: string): boolean =>
  /@|(\d[\s./-]?){6,}|\bwww\.|\.(be|nl|com|fr|de|net|org)\b/i.test(nickname) ||
  looksLikeFullName(nickname.trim());

/** Two or more words that each begin with a capital, with small words such as "van den" between: Jan Peeters, Ann Van den Berg. */
const looksLikeFullName = (nickname: string): boolean =>
  /^\p{Lu}[\p{L}'’-]+(\s+(van|der|den|de|von|du|la|le|ter|ten|el|al|ben))*(\s+\p{Lu}[\p{L}'’-]+)+$/u.test(
    nickname,
  );
