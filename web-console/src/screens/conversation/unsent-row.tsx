import { Button } from '@mantine/core';
import { useConsole } from '../../app/console-context.tsx';
import { useDesk } from '../../app/desk-context.tsx';
import { sayFault } from '../../i18n/texts.ts';
import type { Unsent } from '../../connection/outbox.ts';
import { sayClock } from '../../parts/say-time.ts';
import { tickOfUnsent } from './arrange-lines.ts';
import { TickMark } from './tick-mark.tsx';

/** Words of mine that are not a line yet. Refused ones say why, and can be taken back into the answer box. */
export const UnsentRow = ({ unsent }: { readonly unsent: Unsent }) => {
  const { texts, timeManner } = useConsole();
  const desk = useDesk();
  const { conversationId, clientMessageId, text, at, state } = unsent;
  const tick = tickOfUnsent(unsent);
  const takeBack = (): void => {
    const before = desk.drafts.get().get(conversationId) ?? '';
    const together = before.trim() === '' ? text : `${text}\n${before}`;
    desk.drafts.set(new Map(desk.drafts.get()).set(conversationId, together));
    desk.outbox.takeBack(clientMessageId);
  };
  return (
    <article className={`line line-mine ${tick === 'sent' ? '' : 'line-unsent'}`}>
      <p className="line-text">{text}</p>
      {state.kind === 'refused' && (
        <div className="line-refused" role="alert">
          <p>
            {texts.conversation.refusedMore} {sayFault(texts, state.fault)}
          </p>
          <Button size="compact-sm" variant="default" onClick={takeBack}>
            {texts.conversation.takeBack}
          </Button>
        </div>
      )}
      <p className="line-when">
        {tick !== 'sent' && <span>{texts.conversation.ticks[tick]}</span>}
        <time dateTime={new Date(at).toISOString()}>{sayClock(at, timeManner)}</time>
        <TickMark tick={tick} />
      </p>
    </article>
  );
};
