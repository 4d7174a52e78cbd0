import { Button, Loader } from '@mantine/core';
import { useMemo, useRef } from 'react';
import type { ConversationLine, DeskConversation } from '@baken/protocol';
import { useConsole } from '../../app/console-context.tsx';
import { useDesk } from '../../app/desk-context.tsx';
import { useWholeStore } from '../../parts/use-store.ts';
import { arrangeLines, type Row } from './arrange-lines.ts';
import { DayRow } from './day-row.tsx';
import { LineRow } from './line-row.tsx';
import { TypingRow } from './typing-row.tsx';
import { UnsentRow } from './unsent-row.tsx';
import type { Reading } from './use-lines.ts';
import { useReadMarks } from './use-read-marks.ts';
import { useStayAtEnd } from './use-stay-at-end.ts';
import './line-list.css';

interface LineListProps {
  readonly about: DeskConversation;
  readonly name: string;
  readonly reading: Reading;
  readonly typingAt: number | undefined;
}

const noLines: readonly ConversationLine[] = [];

/** Everything that was said, and what I said that is not there yet. */
export const LineList = ({ about, name, reading, typingAt }: LineListProps) => {
  const { texts, timeManner } = useConsole();
  const desk = useDesk();
  const { conversationId, conversation } = about;
  const lines = reading.state === 'read' ? reading.lines : noLines;
  const allUnsent = useWholeStore(desk.outbox.unsent);
  const unsent = useMemo(
    () => allUnsent.filter((one) => one.conversationId === conversationId),
    [allUnsent, conversationId],
  );
  const rows = useMemo(() => arrangeLines(lines, unsent, timeManner.zone), [lines, unsent, timeManner.zone]);
  const box = useRef<HTMLDivElement>(null);
  const { atEnd, unseen, goToEnd, drawn } = useStayAtEnd(
    box,
    rows.length,
    lines,
    unsent.at(-1)?.clientMessageId,
  );
  useReadMarks(conversationId, conversation.state === 'ended' ? 0 : (lines.at(-1)?.sequence ?? 0), atEnd);

  const draw = (row: Row) => {
    switch (row.kind) {
      case 'day':
        return <DayRow key={row.key} at={row.at} />;
      case 'line':
        return (
          <LineRow
            key={row.key}
            line={row.line}
            follows={row.follows}
            name={name}
            language={conversation.language}
            delivered={conversation.visitorMarks.delivered}
            read={conversation.visitorMarks.read}
          />
        );
      case 'unsent':
        return <UnsentRow key={row.key} unsent={row.unsent} />;
    }
  };
  return (
    <div className="lines-frame">
      <div className="lines" ref={box} tabIndex={0} role="log" aria-label={texts.conversation.lines}>
        {reading.state === 'loading' && (
          <p className="lines-state">
            <Loader size="sm" /> {texts.conversation.loading}
          </p>
        )}
        {reading.state === 'failed' && (
          <div className="lines-state" role="alert">
            <p>{texts.conversation.failed}</p>
            <Button variant="default" onClick={reading.again}>
              {texts.frame.tryAgain}
            </Button>
          </div>
        )}
        {reading.state === 'read' && rows.length === 0 && (
          <p className="lines-state">{texts.conversation.empty}</p>
        )}
        {rows.slice(-drawn).map(draw)}
        <TypingRow name={name} at={conversation.state === 'running' ? typingAt : undefined} />
      </div>
      {!atEnd && (
        <Button className="lines-to-end" size="xs" radius="xl" onClick={goToEnd}>
          {unseen > 0 ? texts.conversation.newBelow(unseen) : texts.conversation.toEnd}
        </Button>
      )}
    </div>
  );
};
