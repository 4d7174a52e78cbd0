import type { FieldFault } from '@baken/kernel';

/**
 * A nickname is what the counsellor calls the visitor; it is never a key. People who are frightened give themselves away, so a nickname that is an
 * e-mail address or a phone number is refused with a kind word before anybody has read it.
 */
export interface NicknameRule {
  readonly required: boolean;
  /** In characters as people count them. */
  readonly longestCharacters: number;
}

const field = 'nickname';

export const checkNickname = (nickname: string, rule: NicknameRule): readonly FieldFault[] => {
  const text = nickname.trim();
  if (text === '') return rule.required ? [{ field, code: 'required' }] : [];
  if (countCharacters(text) > rule.longestCharacters) return [{ field, code: 'too-long' }];
  if (/\p{Cc}|\p{Cf}/u.test(text)) return [{ field, code: 'wrong-form' }];
  if (looksLikeMail(text)) return [{ field, code: 'looks-like-mail' }];
  if (looksLikePhone(text)) return [{ field, code: 'looks-like-phone' }];
  return [];
};

const looksLikeMail = (text: string): boolean => /[^\s@]@[^\s@]+\.[^\s@]/u.test(text);

/** Eight digits or more, however they are grouped. "sam2011" stays. */
const looksLikePhone = (text: string): boolean => (text.match(/\d/gu)?.length ?? 0) >= 8;

const graphemes = new Intl.Segmenter('nl', { granularity: 'grapheme' });

/** Characters as people count them: a flag or a family is one. */
export const countCharacters = (text: string): number => [...graphemes.segment(text)].length;

/**
 * A name for somebody who gave none (1712: "Je hoeft niet te zeggen wie je bent", seeds/003): the organisation's word and three digits
 * of the conversation's id, so that a retry makes the same one.
 */
export const makeUpNickname = (word: string, conversationId: string): string =>
  `${word} ${String((Number.parseInt(conversationId.slice(-6), 16) % 900) + 100)}`;
