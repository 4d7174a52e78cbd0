import type { Line, Sending, Visit } from './session.ts';

/** How far a message of this visitor has come. */
export type Tick = Sending | 'delivered' | 'read';

export const tickOf = ({ sequence, sending = 'sent' }: Line, { head }: Visit): Tick => {
  if (head && sequence <= head.counsellorMarks.read) return 'read';
  return head && sequence <= head.counsellorMarks.delivered ? 'delivered' : sending;
};
