import type { ConversationLine, Marks } from '@baken/protocol';
import type { Unsent } from '../../connection/outbox.ts';
import { dayOf } from '../../parts/say-time.ts';

/** How far a message of mine has come: from the box in which it was written to the visitor's eyes. */
export type Tick = 'waiting' | 'sending' | 'refused' | 'sent' | 'delivered' | 'read';

/** What stands in the conversation, from top to bottom. */
export type Row =
  | { readonly kind: 'day'; readonly key: string; readonly at: string }
  | {
      readonly kind: 'line';
      readonly key: string;
      readonly line: ConversationLine;
      /** Follows on the same side within a few minutes: needs no name of its own. */
      readonly follows: boolean;
    }
  | { readonly kind: 'unsent'; readonly key: string; readonly unsent: Unsent };

const togetherMilliseconds = 5 * 60_000;

/** Lines by sequence with a row for each new day, and below them what has not become a line yet. */
export const arrangeLines = (
  lines: readonly ConversationLine[],
  unsent: readonly Unsent[],
  zone: string,
): readonly Row[] => {
  const rows: Row[] = [];
  let day = '';
  let before: ConversationLine | undefined;
  for (const line of lines) {
    const on = dayOf(line.at, zone);
    if (on !== day) rows.push({ kind: 'day', key: `day-${on}`, at: line.at });
    rows.push({
      kind: 'line',
      key: keyOf(line),
      line,
      follows: on === day && before !== undefined && belongTogether(before, line),
    });
    day = on;
    before = line;
  }
  const said = new Set(lines.map(keyOf));
  for (const one of unsent)
    if (!said.has(one.clientMessageId)) rows.push({ kind: 'unsent', key: one.clientMessageId, unsent: one });
  return rows;
};

/** A message keeps its key when it becomes a line: it is the same thing, and stays where it stands. */
const keyOf = (line: ConversationLine): string =>
  line.kind === 'message' ? line.clientMessageId : `line-${line.sequence}`;

const belongTogether = (before: ConversationLine, line: ConversationLine): boolean =>
  before.kind === 'message' &&
  line.kind === 'message' &&
  before.side === line.side &&
  before.alias === line.alias &&
  Date.parse(line.at) - Date.parse(before.at) < togetherMilliseconds;

export const tickOfLine = (sequence: number, { delivered, read }: Marks): Tick =>
  sequence <= read ? 'read' : sequence <= delivered ? 'delivered' : 'sent';

export const tickOfUnsent = ({ state }: Unsent): Tick => (state.kind === 'posted' ? 'sent' : state.kind);
