/**
 * Whether a nickname looks like something that tells who somebody is: an e-mail address, a number, or a first name with a family name (two words
 * with a capital). People give themselves away without meaning to; the page says so kindly and lets them choose.
 */
export const looksRevealing = (nickname: string): boolean =>
  /@|(\d\D?){6}|\p{Lu}\p{L}+\s(.*\s)?\p{Lu}\p{L}/u.test(nickname);
