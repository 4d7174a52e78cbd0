export interface TextPart {
  readonly text: string;
  /** Where it leads; only https and http ever do. */
  readonly link?: string;
}

/** Splits a message into plain text and web addresses. Punctuation that ends a sentence is not part of an address. */
export const findLinks = (text: string): readonly TextPart[] => {
  const parts: TextPart[] = [];
  let from = 0;
  for (const match of text.matchAll(/\bhttps?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]'’]/giu)) {
    if (!URL.canParse(match[0])) continue;
    if (match.index > from) parts.push({ text: text.slice(from, match.index) });
    parts.push({ text: match[0], link: match[0] });
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push({ text: text.slice(from) });
  return parts;
};
