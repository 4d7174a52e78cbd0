import type { VisitorEvent, Visit as VisitAnswer } from '@baken/protocol';
import type { Line, MessageLine, Visit } from './session.ts';

/** What happens inside: what Baken tells (`VisitorEvent`, or everything at once), and what becomes of messages on their way. */
export type InsideEvent =
  | VisitorEvent
  | { readonly name: 'found'; readonly data: VisitAnswer }
  | { readonly name: 'said'; readonly data: MessageLine }
  | {
      readonly name: 'moved';
      readonly data: Pick<MessageLine, 'clientMessageId' | 'sending'> & { readonly sequence?: number };
    };

/** The visit after something happened inside. Told twice changes nothing, and lines keep the order of their numbers. */
export const reduceVisit = (visit: Visit, event: InsideEvent): Visit => {
  const { name, data } = event;
  switch (name) {
    case 'place':
      return { ...visit, place: data };
    case 'conversation':
      return { ...visit, head: data };
    case 'line':
      return withLine({ ...visit, counsellorTypes: visit.counsellorTypes && data.kind !== 'message' }, data);
    case 'said':
      return withLine(visit, data);
    case 'found': {
      const { place, conversation: head, lines } = data;
      return lines.reduce(withLine, { ...visit, place, ...(head && { head }) });
    }
    case 'typing':
      return data.side === 'counsellor' ? { ...visit, counsellorTypes: data.typing } : visit;
    case 'marks':
      return data.side === 'counsellor' && visit.head
        ? { ...visit, head: { ...visit.head, counsellorMarks: data.marks } }
        : visit;
    case 'moved': {
      const moving = visit.lines.find((line) => keyOf(line) === data.clientMessageId);
      // Baken may have told the line before it answered: then there is nothing left to move.
      return moving?.sending ? withLine(visit, { ...moving, ...data }) : visit;
    }
  }
};

/** What stays the same about a line from writing to reading, so that nothing on the screen is made anew. */
export const keyOf = (line: Line): string =>
  line.kind === 'message' ? line.clientMessageId : String(line.sequence);

/** Puts a line in its place; one that is there already makes way. */
const withLine = (visit: Visit, line: Line): Visit => {
  const isThere = visit.lines.some((one) => keyOf(one) === keyOf(line));
  const lines = isThere
    ? visit.lines.map((one) => (keyOf(one) === keyOf(line) ? line : one))
    : [...visit.lines, line];
  return { ...visit, lines: lines.sort((one, other) => one.sequence - other.sequence) };
};
