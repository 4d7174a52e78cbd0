import type { DeskEvent } from '@baken/protocol';
import type { SentEvent } from './parse-events.ts';

const names: ReadonlySet<string> = new Set<DeskEvent['name']>([
  'desk',
  'conversation',
  'line',
  'typing',
  'marks',
]);

/** What the gateway sent, as news of the desk. An event of a newer gateway that this page does not know is nothing. */
export const readNews = ({ name, data }: SentEvent): readonly DeskEvent[] =>
  // The gateway writes each event by the contract's schema for its name.
  names.has(name) ? [{ name, data: JSON.parse(data) as unknown } as DeskEvent] : [];
