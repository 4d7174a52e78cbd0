import type { Fault } from '@baken/kernel';
import type { PageState } from './page-state.ts';

/** What is on the screen. Each is a whole page of its own; while starting it is what came with the page itself. */
export type View =
  'away' | 'starting' | 'door' | 'closed' | 'busy' | 'blocked' | 'queue' | 'chat' | 'undo' | 'farewell';

export const viewOf = ({ session, settings, shut }: PageState): View => {
  if (session.at === 'away') return 'away';
  if (settings === undefined) return 'starting';
  switch (session.at) {
    case 'starting':
      return 'starting';
    case 'door':
      return (session.refused && refusedView(session.refused)) ?? shut ?? 'door';
    case 'visit':
      return session.visit.head?.state === 'running' ? 'chat' : 'queue';
    case 'closed':
      return 'undo';
    case 'over':
      return 'farewell';
  }
};

/**
 * Refusals at the door that are a page of their own; the others are said in the form. Who is denied is kept out for a time. Busy is the helpline;
 * only the gateway's own busy means that one asked too often.
 */
const refusedView = ({ kind, code }: Fault): View | undefined => {
  if (kind === 'closed') return kind;
  if (kind === 'denied') return 'blocked';
  return kind === 'busy' && !code.startsWith('gateway') ? kind : undefined;
};
