import type { Fault } from '@baken/kernel';
import { noAnswer } from '../../connection/ask-baken.ts';
import type { Texts } from '../../i18n/texts.ts';

/** A refusal that is no page of its own and names no field, as a person reads it. */
export const refusalInWords = ({ code, kind }: Fault, t: Texts): string => {
  if (code === noAnswer) return t.closed.noLineText;
  return kind === 'busy' ? t.door.tooOften : t.closed.failedText;
};
