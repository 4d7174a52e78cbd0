import { memo } from 'react';
import type { ConversationLine, Language } from '@baken/protocol';
import { useConsole } from '../../app/console-context.tsx';
import type { Texts } from '../../i18n/texts.ts';
import { sayClock, type TimeManner } from '../../parts/say-time.ts';
import { tickOfLine } from './arrange-lines.ts';
import { TickMark } from './tick-mark.tsx';

interface LineProps {
  readonly line: ConversationLine;
  readonly follows: boolean;
  /** The visitor's. */
  readonly name: string;
  readonly language: Language;
  /** How far the visitor has come. As numbers, so that a row whose tick stays the same is not drawn again for nothing. */
  readonly delivered: number;
  readonly read: number;
}

/** One line: something said, by whom and when, or something that happened. */
export const LineRow = memo(
  ({ line, follows, name, language, delivered, read }: LineProps) => {
    const { texts, timeManner } = useConsole();
    if (line.kind !== 'message')
      return (
        <p className={`line-event ${line.kind === 'time-warning' ? 'line-event-late' : ''}`}>
          <time dateTime={line.at}>{sayClock(line.at, timeManner)}</time> {sayEvent(line, texts, timeManner)}
        </p>
      );
    const mine = line.side === 'counsellor';
    return (
      <article className={`line ${mine ? 'line-mine' : 'line-theirs'} ${follows ? 'line-follows' : ''}`}>
        <p className={follows ? 'unseen' : 'line-who'}>
          {mine ? line.alias || texts.conversation.you : name}
        </p>
        <p className="line-text" lang={language}>
          {line.text}
        </p>
        <p className="line-when">
          <time dateTime={line.at}>{sayClock(line.at, timeManner)}</time>
          {mine && <TickMark tick={tickOfLine(line.sequence, { delivered, read })} />}
        </p>
      </article>
    );
  },
  (before, after) =>
    before.line === after.line &&
    before.follows === after.follows &&
    before.name === after.name &&
    tickOfLine(before.line.sequence, before) === tickOfLine(after.line.sequence, after),
);
LineRow.displayName = 'LineRow';

const sayEvent = (
  line: Exclude<ConversationLine, { kind: 'message' }>,
  { conversation }: Texts,
  manner: TimeManner,
): string => {
  switch (line.kind) {
    case 'joined':
      return line.side === 'visitor'
        ? conversation.visitorCame
        : line.alias === ''
          ? conversation.began
          : conversation.joined(line.alias);
    case 'left':
      return line.side === 'visitor' ? conversation.visitorLeft : conversation.counsellorLeft;
    case 'ended':
      return (
        new Map<string, string>(Object.entries(conversation.endedBy)).get(line.by) ??
        conversation.endedBy.other
      );
    case 'time-warning':
      return conversation.warning(line.minutesLeft);
    case 'extended':
      return conversation.extended(sayClock(line.endsAt, manner));
  }
};
