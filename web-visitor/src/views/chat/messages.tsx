import type { JSX } from 'preact';
import type { Shown } from '../../page/shown.ts';
import { keyOf } from '../../session/reduce-visit.ts';
import type { Line, MessageLine, Visit } from '../../session/session.ts';
import { tickOf, type Tick } from '../../session/tick-of.ts';

/** Ticks beside their words, for whoever knows them from elsewhere. */
const marks: Readonly<Partial<Record<Tick, string>>> = { sent: '✓', delivered: '✓✓', read: '✓✓' };

/** Splits a text so that every second part is a web address; what ends a sentence is not part of one. */
const webAddress = /(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]'’])/i;

/** Who is on the other side, by the name that the organisation shows. */
export const nameOf = ({ word }: Shown, { head }: Visit): string => (head?.counsellorAlias ?? '') || word;

/** Everything that was said, oldest first. The side, the name above and the shape say who speaks, not colour alone. */
export const Messages = (shown: Shown & { visit: Visit }): JSX.Element => (
  <ol class="messages">
    {shown.visit.lines.map((line, at, lines) => (
      <li key={keyOf(line)} class={speakerOf(line)}>
        {line.kind === 'message'
          ? said(line, shown, speakerOf(lines[at - 1]), speakerOf(lines[at + 1]))
          : eventInWords(line, shown)}
      </li>
    ))}
  </ol>
);

const speakerOf = (line: Line | undefined): 'own' | 'theirs' | 'event' =>
  line?.kind !== 'message' ? 'event' : line.side === 'visitor' ? 'own' : 'theirs';

/** A name above the first of several by the same side, the age below the last. */
const said = (
  line: MessageLine,
  shown: Shown & { visit: Visit },
  before: string,
  after: string,
): JSX.Element => {
  const { t, now, since, visit } = shown;
  const speaker = speakerOf(line);
  const tick = tickOf(line, visit);
  return (
    <>
      <p class={before === speaker ? 'hidden' : 'who'}>
        {speaker === 'own' ? t.conversation.you : line.alias || nameOf(shown, visit)}
      </p>
      <p class="words">
        {line.text.split(webAddress).map((part, at) =>
          at % 2 === 0 ? (
            part
          ) : (
            <a href={part} target="_blank" rel="noopener noreferrer">
              {part}
            </a>
          ),
        )}
      </p>
      <p class="age">
        {after !== speaker && since(now - Date.parse(line.at))}{' '}
        {speaker === 'own' && (
          <span class={tick}>
            <span aria-hidden="true">{marks[tick]}</span> {t.conversation.tick[tick]}
          </span>
        )}
      </p>
    </>
  );
};

const eventInWords = (line: Exclude<Line, { kind: 'message' }>, shown: Shown & { visit: Visit }): string => {
  const { settings, time, count, visit } = shown;
  const t = shown.t.conversation;
  switch (line.kind) {
    case 'joined':
      return line.side === 'visitor' ? t.youBack : t.joined(line.alias || nameOf(shown, visit));
    case 'left':
      return line.side === 'visitor' ? t.youGone : t.gone(nameOf(shown, visit));
    case 'ended':
      return t.ended;
    case 'extended':
      return t.moreTime(time(Date.parse(line.endsAt)));
    case 'time-warning':
      return line.minutesLeft > 0
        ? t.timeLeft(count(line.minutesLeft, 'minute'), settings.conversation.ending === 'hard')
        : t.timeUp;
  }
};
