import type { Fault } from '@baken/kernel';
import { reduceVisit, type InsideEvent } from './reduce-visit.ts';
import { emptyVisit, type Over, type Session, type Visit } from './session.ts';

/** Everything that can happen to the page's session. */
export type SessionEvent =
  | InsideEvent
  | { readonly name: 'to-the-door' }
  | { readonly name: 'entering' }
  | { readonly name: 'refused'; readonly fault: Fault }
  /** Somebody came in, or takes closing back. */
  | { readonly name: 'inside' }
  /** There is no visit, or not any more. */
  | { readonly name: 'no-visit' }
  | { readonly name: 'cut-off'; readonly isCutOff: boolean }
  /** The visitor closed the conversation; `since` in Baken's milliseconds, unknown when that was before a reload. */
  | { readonly name: 'closed'; readonly since?: number }
  | { readonly name: 'over'; readonly why: Over }
  | { readonly name: 'away' };

/** The session after something happened. What no longer fits (a late line after the end) changes nothing; whoever left quickly stays away. */
export const reduceSession = (session: Session, event: SessionEvent): Session => {
  if (session.at === 'away') return session;
  const visit = 'visit' in session ? session.visit : undefined;
  switch (event.name) {
    case 'away':
      return { at: 'away' };
    case 'to-the-door':
      return { at: 'door' };
    case 'entering':
      return { at: 'door', isEntering: true };
    case 'refused':
      return { at: 'door', refused: event.fault };
    case 'no-visit':
      // At the start nobody is inside; later it means that the page was away for too long.
      return visit ? over(visit, 'expired') : { at: 'door' };
    case 'closed':
      return { ...event, at: 'closed', visit: visit ?? emptyVisit };
    case 'inside':
      return { at: 'visit', visit: visit ?? emptyVisit };
    case 'over':
      return visit ? over(visit, event.why) : session;
    case 'cut-off':
      return session.at === 'visit' ? { ...session, isCutOff: event.isCutOff } : session;
    case 'found':
      return settle(reduceVisit(visit ?? emptyVisit, event), session);
    case 'place':
    case 'conversation':
    case 'line':
    case 'typing':
    case 'marks':
    case 'said':
    case 'moved':
      return session.at === 'visit' ? settle(reduceVisit(session.visit, event), session) : session;
  }
};

const over = (visit: Visit, why: Over): Session => ({
  at: 'over',
  why,
  visit: { ...visit, counsellorTypes: false },
});

/** The visit goes on, or is over by what it has become. */
const settle = (visit: Visit, before: Session): Session => {
  const why = whyOver(visit);
  if (why) return over(visit, why);
  return before.at === 'visit' ? { ...before, visit } : { at: 'visit', visit };
};

/**
 * A conversation that runs or has ended speaks for itself. One that never began ends with its place in the queue, which also says why; the two
 * are told separately, in any order.
 */
const whyOver = ({ head, place }: Visit): Over | undefined => {
  if (head?.state === 'running') return undefined;
  if (head?.state === 'ended' && head.startedAt) return 'ended';
  if (place?.state !== 'gone') return undefined;
  return (
    { lost: 'expired', closed: 'closed-while-waiting', left: 'left-queue', ended: 'left-queue' } as const
  )[place.because];
};
