import { FaultError } from '@baken/kernel';
import { faults } from '../domain/faults.ts';
import { noWords, type Words, type WrittenLine } from '../domain/line.ts';
import type { DataKey, Row, Sealing } from './ports.ts';

/**
 * Words are encrypted with the key of their conversation and bound to their place: moved to another line, another conversation or another purpose
 * they do not open.
 */
const aboutLine = (conversationId: string, sequence: number): string => `line/${conversationId}/${sequence}`;
export const aboutNickname = (conversationId: string): string => `nickname/${conversationId}`;
export const aboutAnswers = (conversationId: string): string => `answers/${conversationId}`;
export const aboutNote = (conversationId: string, noteId: string): string =>
  `note/${conversationId}/${noteId}`;

/** Nothing where nothing was said. */
export const sealWords = (
  sealing: Sealing,
  key: DataKey,
  conversationId: string,
  sequence: number,
  { text, alias }: Words,
): Uint8Array | undefined =>
  text === '' && alias === ''
    ? undefined
    : sealing.seal(key, aboutLine(conversationId, sequence), JSON.stringify([text, alias]));

/** Throws FaultError sealed-shut when this key does not open it. */
export const openRow = (sealing: Sealing, key: DataKey, row: Row): WrittenLine => {
  const { conversationId, sequence, atMs, line, sealed } = row;
  if (!sealed) return { sequence, atMs, line, words: noWords };
  const [text = '', alias = ''] = openTexts(sealing, key, aboutLine(conversationId, sequence), sealed);
  return { sequence, atMs, line, words: { text, alias } };
};

/** A list of texts that was sealed as JSON. Throws FaultError sealed-shut. */
export const openTexts = (
  sealing: Sealing,
  key: DataKey,
  about: string,
  sealed: Uint8Array,
): readonly string[] => {
  try {
    const texts: unknown = JSON.parse(sealing.open(key, about, sealed));
    return Array.isArray(texts) ? texts.map(String) : [];
  } catch {
    throw new FaultError(faults.sealedShut);
  }
};
