/** One server-sent event, as the gateway wrote it. `id` only where it gave one. */
export interface SentEvent {
  readonly name: string;
  readonly data: string;
  readonly id?: string;
}

/** Takes the stream's text piece by piece, however it was cut, and gives the events that are complete. */
export type EventParser = (piece: string) => readonly SentEvent[];

/**
 * Reads `text/event-stream` as the HTML standard says (9.2.6): lines end in LF, CRLF or CR, lines that begin with a colon are comments, an
 * event ends at an empty line and counts only when it has data.
 */
export const eventParser = (): EventParser => {
  let rest = '';
  let name = '';
  let data: string[] = [];
  let id: string | undefined;

  const takeLine = (line: string, complete: SentEvent[]): void => {
    if (line === '') {
      if (data.length > 0)
        complete.push({
          name: name || 'message',
          data: data.join('\n'),
          ...(id === undefined ? {} : { id }),
        });
      name = '';
      data = [];
      id = undefined;
      return;
    }
    const colon = line.indexOf(':');
    if (colon === 0) return;
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'event') name = value;
    else if (field === 'data') data.push(value);
    else if (field === 'id' && !value.includes('\0')) id = value;
  };

  return (piece) => {
    const complete: SentEvent[] = [];
    rest += piece;
    // A CR at the very end may be the first half of a CRLF: it waits for what follows.
    const ended = /\r\n|\n|\r(?!$)/g;
    let from = 0;
    for (let found = ended.exec(rest); found !== null; found = ended.exec(rest)) {
      takeLine(rest.slice(from, found.index), complete);
      from = ended.lastIndex;
    }
    rest = rest.slice(from);
    return complete;
  };
};
