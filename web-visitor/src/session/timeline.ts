import type { ConversationLine } from '@baken/protocol';
import type { Outgoing, Visit } from './session.ts';

/** How far a message of this visitor has come. */
export type Tick = 'unsent' | 'sending' | 'sent' | 'delivered' | 'read' | 'refused';

/** One thing to show in the conversation, oldest first. */
export type Row =
  | {
      readonly kind: 'own';
      readonly key: string;
      readonly text: string;
      readonly at: number;
      readonly tick: Tick;
    }
  | {
      readonly kind: 'theirs';
      readonly key: string;
      readonly text: string;
      readonly at: number;
      readonly alias: string;
    }
  | {
      readonly kind: 'event';
      readonly key: string;
      readonly line: Exclude<ConversationLine, { kind: 'message' }>;
    };

/**
 * The conversation as it is shown: durable lines by their number, among them messages that are durable but not yet told again, and at the
 * end what is still on its way. A message keeps its key from writing to reading, so that nothing on the screen is made anew.
 */
export const timeline = (visit: Visit): readonly Row[] => {
  const rows = visit.lines.map((line) => ({ sequence: line.sequence, row: rowOf(line, visit) }));
  const known = (message: Outgoing): message is Outgoing & { sequence: number } =>
    message.sequence !== undefined;
  const durable = visit.outgoing
    .filter(known)
    .map((message) => ({
      sequence: message.sequence,
      row: outgoingRow(message, tickOf(message.sequence, visit)),
    }));
  const placed = [...rows, ...durable]
    .sort((one, other) => one.sequence - other.sequence)
    .map(({ row }) => row);
  const waiting = visit.outgoing
    .filter((message) => !known(message))
    .map((message) => outgoingRow(message, message.state));
  return [...placed, ...waiting];
};

const rowOf = (line: ConversationLine, visit: Visit): Row => {
  if (line.kind !== 'message') return { kind: 'event', key: String(line.sequence), line };
  const { clientMessageId: key, text, alias, sequence } = line;
  const at = Date.parse(line.at);
  return line.side === 'visitor'
    ? { kind: 'own', key, text, at, tick: tickOf(sequence, visit) }
    : { kind: 'theirs', key, text, at, alias };
};

const outgoingRow = ({ clientMessageId, text, at }: Outgoing, tick: Tick): Row => ({
  kind: 'own',
  key: clientMessageId,
  text,
  at,
  tick,
});

const tickOf = (sequence: number, { head }: Visit): Tick => {
  if (head === undefined) return 'sent';
  if (sequence <= head.counsellorMarks.read) return 'read';
  return sequence <= head.counsellorMarks.delivered ? 'delivered' : 'sent';
};
