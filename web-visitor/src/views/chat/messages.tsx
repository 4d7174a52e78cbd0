import type { ConversationLine } from '@baken/protocol';
import type { JSX } from 'preact';
import { localised } from '../../i18n/choose-language.ts';
import { timeOfDay } from '../../i18n/moment-in-words.ts';
import type { Shown } from '../../page/page-state.ts';
import type { Visit } from '../../session/session.ts';
import { timeline, type Row, type Tick } from '../../session/timeline.ts';
import { Words } from './words.tsx';

const marks: Readonly<Record<Tick, string>> = {
  unsent: '◌',
  sending: '◌',
  sent: '✓',
  delivered: '✓✓',
  read: '✓✓',
  refused: '✕',
};

/** Who is on the other side, by the name that the organisation shows. */
export const nameOf = ({ settings, language }: Shown, visit: Visit): string =>
  (visit.head?.counsellorAlias ?? '') || (localised(settings.counsellor.word, language) ?? '');

/** Everything that was said, oldest first. The side, the name above and the shape say who speaks, not colour alone. */
export const Messages = ({ shown, visit }: { shown: Shown; visit: Visit }): JSX.Element => {
  const rows = timeline(visit);
  return (
    <ol class="messages">
      {rows.map((row, at) => (
        <Line
          key={row.key}
          row={row}
          before={rows[at - 1]}
          after={rows[at + 1]}
          shown={shown}
          visit={visit}
        />
      ))}
    </ol>
  );
};

const Line = (props: {
  row: Row;
  before: Row | undefined;
  after: Row | undefined;
  shown: Shown;
  visit: Visit;
}): JSX.Element | null => {
  const { row, before, after, shown, visit } = props;
  const { t } = shown;
  if (row.kind === 'event') {
    const text = eventInWords(row.line, shown, visit);
    return text === undefined ? null : <li class="event">{text}</li>;
  }
  const isOwn = row.kind === 'own';
  const name = isOwn ? t.conversation.you : row.alias || nameOf(shown, visit);
  const isLastOfSide = after?.kind !== row.kind;
  const minutes = Math.max(0, Math.floor((shown.now() - row.at) / 60_000));
  return (
    <li class={isOwn ? 'own' : 'theirs'}>
      <p class={before?.kind === row.kind ? 'who said-before' : 'who'}>{name}</p>
      <p class="words">
        <Words text={row.text} />
      </p>
      {(isLastOfSide || (isOwn && row.tick !== 'read')) && (
        <p class="quiet when">
          {isLastOfSide && <span>{t.conversation.since(minutes)}</span>}
          {isOwn && (
            <span class={`tick tick-${row.tick}`}>
              <span aria-hidden="true">{marks[row.tick]}</span> {t.conversation.tick[row.tick]}
            </span>
          )}
        </p>
      )}
    </li>
  );
};

const eventInWords = (
  line: Exclude<ConversationLine, { kind: 'message' }>,
  shown: Shown,
  visit: Visit,
): string | undefined => {
  const { t, settings, language } = shown;
  switch (line.kind) {
    case 'joined':
      return line.side === 'visitor'
        ? t.conversation.youBack
        : t.conversation.joined(line.alias || nameOf(shown, visit));
    case 'left':
      return line.side === 'visitor' ? t.conversation.youGone : t.conversation.gone(nameOf(shown, visit));
    case 'ended':
      return t.conversation.ended;
    case 'extended':
      return t.conversation.moreTime(
        timeOfDay(Date.parse(line.endsAt), { language, zone: settings.zone, time: t.time }),
      );
    case 'time-warning':
      return t.conversation.timeLeft(line.minutesLeft, settings.conversation.ending === 'hard');
  }
};
