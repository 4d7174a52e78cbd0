import { Button, Loader } from '@mantine/core';
import { useMemo, useRef } from 'react';
import type { ConversationLine, DeskConversation } from '@baken/protocol';
import { useConsole } from '../../app/console-context.tsx';
import { useDesk } from '../../app/desk-context.tsx';
import { sayDay } from '../../parts/say-time.ts';
import { isTyping } from '../../parts/typing.ts';
import { useNow } from '../../parts/use-now.ts';
import { useWholeStore } from '../../parts/use-store.ts';
import { arrangeLines } from './arrange-lines.ts';
import { LineRow } from './line-row.tsx';
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
  const now = useNow(1_000);
  const { conversationId, conversation } = about;
  const lines = reading.state === 'read' ? reading.lines : noLines;
  const allUnsent = useWholeStore(desk.outbox.unsent);
  const rows = useMemo(
    () =>
      arrangeLines(
        lines,
        allUnsent.filter((one) => one.conversationId === conversationId),
        timeManner.zone,
      ),
    [lines, allUnsent, conversationId, timeManner.zone],
  );
  const box = useRef<HTMLDivElement>(null);
  const last = lines.at(-1)?.sequence ?? 0;
  const { atEnd, unseen, goToEnd } = useStayAtEnd(box, rows.length, lines);
  useReadMarks(conversationId, conversation.state === 'ended' ? 0 : last, atEnd);
  const types = isTyping(typingAt) && conversation.state === 'running';

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
        {rows.map((row) => {
          switch (row.kind) {
            case 'day':
              return (
                <p key={row.key} className="line-day">
                  {sayDay(row.at, now, timeManner, texts.conversation)}
                </p>
              );
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
        })}
        <p className="lines-typing">{types ? texts.conversation.typing(name) : ''}</p>
      </div>
      {!atEnd && (
        <Button className="lines-to-end" size="xs" radius="xl" onClick={goToEnd}>
          {unseen > 0 ? texts.conversation.newBelow(unseen) : texts.conversation.toEnd}
        </Button>
      )}
    </div>
  );
};
