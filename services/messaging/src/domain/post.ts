import { ok, refuse, type Result } from '@baken/kernel';
import { faults } from './faults.ts';

/**
 * What may be said in one message: plain text of 1 to 4,000 characters, counted as people count them (an emoji with a skin tone is one), and no
 * more than 16 kB however it is written. What cannot be seen and only confuses a screen (control characters) is taken out.
 */
const longestMessageCharacters = 4_000;
const longestMessageBytes = 16_384;

const needsCleaning = /(?![\n\t])[\p{Cc}\u2028\u2029]/u;
const controls = /(?![\n\t])\p{Cc}/gu;
const lineEnds = /\r\n?|\u2028|\u2029|\u0085/gu;
const visible = /[^\p{White_Space}\p{Default_Ignorable_Code_Point}]/u;

const people = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const bytes = new TextEncoder();

/** The text as it is kept: normalised (NFC), with plain line ends, without control characters. Faults: text-empty, text-too-long. */
export const readText = (typed: string): Result<string> => {
  // Far beyond what can pass: not worth the work of reading it.
  if (typed.length > longestMessageBytes) return refuse(faults.textTooLong);
  const text = clean(typed);
  if (!visible.test(text)) return refuse(faults.textEmpty);
  if (isTooLong(text)) return refuse(faults.textTooLong);
  return ok(text);
};

const clean = (typed: string): string => {
  const whole = typed.isWellFormed() ? typed : typed.toWellFormed();
  const plain = needsCleaning.test(whole) ? whole.replace(lineEnds, '\n').replace(controls, '') : whole;
  return plain.normalize('NFC');
};

/** Counting is slow, and a text of n units of UTF-16 has never more than n characters: most texts need no count. */
const isTooLong = (text: string): boolean => {
  if (text.length * 3 > longestMessageBytes && bytes.encode(text).length > longestMessageBytes) return true;
  if (text.length <= longestMessageCharacters) return false;
  const counted = people.segment(text)[Symbol.iterator]();
  for (let characters = 0; characters < longestMessageCharacters; characters += 1)
    if (counted.next().done) return false;
  return !counted.next().done;
};
