import { isId } from '@baken/kernel';

/**
 * What the console saw last, as one `Last-Event-ID`: `<conversation>:<sequence>` for each conversation in hand, with commas. The stream
 * goes on after it, in every conversation.
 */
export type LastSeen = ReadonlyMap<string, number>;

export const readLastSeen = (header: string | string[] | undefined): LastSeen => {
  const seen = new Map<string, number>();
  if (typeof header !== 'string') return seen;
  for (const part of header.split(',')) {
    const [conversationId = '', sequence = ''] = part.split(':');
    if (isId(conversationId) && /^\d{1,15}$/.test(sequence)) seen.set(conversationId, Number(sequence));
  }
  return seen;
};

export const writeLastSeen = (seen: LastSeen): string =>
  [...seen].map(([conversationId, sequence]) => `${conversationId}:${String(sequence)}`).join(',');
