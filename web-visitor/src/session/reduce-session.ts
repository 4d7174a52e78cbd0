import { assertNever } from '@baken/kernel';
import type { Marks, VisitorEvent, Visit as VisitAnswer } from '@baken/protocol';
import type { Fault } from '@baken/kernel';
import { emptyVisit, type Link, type Outgoing, type Over, type Session, type Visit } from './session.ts';

/** Everything that can happen to a visit: what Baken tells (`VisitorEvent`), and what the visitor or the line does. */
export type SessionEvent =
  | VisitorEvent
  /** There is no visit, or not any more. */
  | { readonly name: 'no-visit' }
  /** Baken's whole answer: at the start, and while asking replaces the stream. */
  | { readonly name: 'found'; readonly visit: VisitAnswer }
  | { readonly name: 'entering' }
  | { readonly name: 'refused'; readonly fault: Fault }
  | { readonly name: 'admitted' }
  | { readonly name: 'link'; readonly link: Link }
  | { readonly name: 'said'; readonly message: Outgoing }
  | {
      readonly name: 'moved';
      readonly clientMessageId: string;
      readonly state: 'sending' | 'unsent' | 'refused';
    }
  | { readonly name: 'durable'; readonly clientMessageId: string; readonly sequence: number }
  | { readonly name: 'closed'; readonly at?: number }
  | { readonly name: 'taken-back' }
  | { readonly name: 'over'; readonly why: Over }
  | { readonly name: 'to-the-door' }
  | { readonly name: 'away' };

const door: Session = { at: 'door', entering: false };

/** The page's session after something happened. What no longer fits (a late line after the end) changes nothing. */
export const reduceSession = (session: Session, event: SessionEvent): Session => {
  if (session.at === 'away') return session;
  switch (event.name) {
    case 'away':
      return { at: 'away' };
    case 'to-the-door':
      return door;
    case 'entering':
      return session.at === 'door' ? { at: 'door', entering: true } : session;
    case 'refused':
      return session.at === 'door' ? { at: 'door', entering: false, refused: event.fault } : session;
    case 'admitted':
      return { at: 'visit', visit: emptyVisit, link: 'opening' };
    case 'no-visit':
      return afterNoVisit(session);
    case 'found':
      return settle(
        session.at === 'visit' ? session : { at: 'visit', visit: emptyVisit, link: 'opening' },
        (visit) =>
          event.visit.lines.reduce(withLine, {
            ...visit,
            place: event.visit.place,
            ...(event.visit.conversation === undefined ? {} : { head: event.visit.conversation }),
          }),
      );
    case 'link':
      return session.at === 'visit' ? { ...session, link: event.link } : session;
    case 'closed':
      return afterClosing(session, event.at);
    case 'taken-back':
      return session.at === 'closed' ? { at: 'visit', visit: session.visit, link: 'opening' } : session;
    case 'over':
      return session.at === 'visit' || session.at === 'closed'
        ? { at: 'over', why: event.why, visit: session.visit }
        : session;
    case 'place':
      return settle(session, (visit) => ({ ...visit, place: event.data }));
    case 'conversation':
      return settle(session, (visit) => ({ ...visit, head: event.data }));
    case 'line':
      return settle(session, (visit) => withLine(visit, event.data));
    case 'typing':
      return event.data.side === 'counsellor'
        ? settle(session, (visit) => ({ ...visit, counsellorTypes: event.data.typing }))
        : session;
    case 'marks':
      return settle(session, (visit) => withMarks(visit, event.data));
    case 'said':
      return settle(session, (visit) => ({ ...visit, outgoing: [...visit.outgoing, event.message] }));
    case 'moved':
      return settle(session, (visit) => withOutgoing(visit, event.clientMessageId, { state: event.state }));
    case 'durable':
      return settle(session, (visit) =>
        withOutgoing(visit, event.clientMessageId, { state: 'sent', sequence: event.sequence }),
      );
    default:
      return assertNever(event);
  }
};

/** At the start it means that nobody is inside; later, that the page was away for too long. */
const afterNoVisit = (session: Session): Session =>
  session.at === 'visit' || session.at === 'closed'
    ? { at: 'over', why: 'expired', visit: session.visit }
    : door;

/** At the door it means that the page was loaded again after closing. */
const afterClosing = (session: Session, since: number | undefined): Session =>
  session.at === 'visit' || session.at === 'door'
    ? {
        at: 'closed',
        visit: session.at === 'visit' ? session.visit : emptyVisit,
        ...(since === undefined ? {} : { since }),
      }
    : session;

/** Changes the visit while it runs, and sees whether it is over by that. */
const settle = (session: Session, change: (visit: Visit) => Visit): Session => {
  if (session.at !== 'visit') return session;
  const visit = change(session.visit);
  const why = whyOver(visit);
  return why === undefined
    ? { ...session, visit }
    : { at: 'over', why, visit: { ...visit, counsellorTypes: false } };
};

/**
 * A conversation that runs or has ended speaks for itself. One that never began ends with its place in the queue, which also says why; the two
 * are told separately, in any order.
 */
const whyOver = ({ head, place }: Visit): Over | undefined => {
  if (head?.state === 'running') return undefined;
  if (head?.state === 'ended' && head.startedAt !== undefined) return 'ended';
  if (place?.state !== 'gone') return undefined;
  switch (place.because) {
    case 'lost':
      return 'expired';
    case 'closed':
      return 'closed-while-waiting';
    case 'left':
    case 'ended':
      return 'left-queue';
  }
};

const withLine = (visit: Visit, line: Visit['lines'][number]): Visit => {
  const { lines } = visit;
  const at = lines.findIndex(({ sequence }) => sequence >= line.sequence);
  if (at >= 0 && lines[at]?.sequence === line.sequence) return visit;
  const placed = at < 0 ? [...lines, line] : [...lines.slice(0, at), line, ...lines.slice(at)];
  if (line.kind !== 'message') return { ...visit, lines: placed };
  return {
    ...visit,
    lines: placed,
    outgoing: visit.outgoing.filter(({ clientMessageId }) => clientMessageId !== line.clientMessageId),
    counsellorTypes: visit.counsellorTypes && line.side !== 'counsellor',
  };
};

const withMarks = (visit: Visit, { side, marks }: { side: string; marks: Marks }): Visit => {
  if (visit.head === undefined || side !== 'counsellor') return visit;
  const { delivered, read } = visit.head.counsellorMarks;
  const counsellorMarks = {
    delivered: Math.max(delivered, marks.delivered),
    read: Math.max(read, marks.read),
  };
  return { ...visit, head: { ...visit.head, counsellorMarks } };
};

const withOutgoing = (visit: Visit, clientMessageId: string, change: Partial<Outgoing>): Visit => ({
  ...visit,
  outgoing: visit.outgoing.map((message) =>
    message.clientMessageId === clientMessageId ? { ...message, ...change } : message,
  ),
});
