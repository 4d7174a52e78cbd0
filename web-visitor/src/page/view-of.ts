import type { PageState } from './page-state.ts';

/** What is on the screen. Each is a whole page of its own. */
export type View =
  | 'away'
  | 'starting'
  | 'trouble'
  | 'door'
  | 'closed'
  | 'busy'
  | 'blocked'
  | 'queue'
  | 'chat'
  | 'undo'
  | 'closed-while-waiting'
  | 'expired'
  | 'farewell';

/** Refusals at the door that are a page of their own; the others are said in the form. */
const refusals: Readonly<Record<string, View>> = {
  'intake.closed': 'closed',
  'intake.after-last-entry': 'closed',
  'routing.nobody-on': 'closed',
  'routing.door-closed': 'closed',
  'intake.blocked': 'blocked',
  'routing.busy': 'busy',
  'routing.queue-full': 'busy',
};

export const viewOf = (state: PageState): View => {
  const { session, settings } = state;
  if (session.at === 'away') return 'away';
  if (settings === undefined) return state.trouble === undefined ? 'starting' : 'trouble';
  switch (session.at) {
    case 'starting':
      return state.trouble === undefined ? 'starting' : 'trouble';
    case 'door':
      return (session.refused && refusals[session.refused.code]) ?? state.shut ?? 'door';
    case 'visit':
      return session.visit.head?.state === 'running' ? 'chat' : 'queue';
    case 'closed':
      return 'undo';
    case 'over':
      return session.why === 'ended' || session.why === 'left-queue' ? 'farewell' : session.why;
  }
};
