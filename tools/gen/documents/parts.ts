/**
 * Documents that people write with parts that are made. A part stands between two marks:
 *
 *     <!-- made: calls -->
 *     <!-- end -->
 *
 * Gives the document with each part's text in its place. A part without marks is refused: it would go missing unseen.
 */
export const withParts = (document: string, parts: Readonly<Record<string, string>>): string =>
  Object.entries(parts).reduce((text, [name, part]) => {
    const begin = `<!-- made: ${name} -->`;
    const from = text.indexOf(begin);
    const to = text.indexOf('<!-- end -->', from);
    if (from < 0 || to < 0) throw new Error(`the document has no place for the part "${name}"`);
    return `${text.slice(0, from + begin.length)}\n\n${part.trim()}\n\n${text.slice(to)}`;
  }, document);

/** A table in markdown. What stands in a cell keeps its bars. */
export const tableOf = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map(cellOf).join(' | ')} |`).join('\n');

const cellOf = (text: string): string => text.replaceAll('|', '\\|');
