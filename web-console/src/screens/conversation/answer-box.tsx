import { Button, Textarea } from '@mantine/core';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { DeskConversation } from '@baken/protocol';
import { useConsole } from '../../app/console-context.tsx';
import { useDesk } from '../../app/desk-context.tsx';
import { charactersLeft } from '../../parts/count-characters.ts';
import { Icon } from '../../parts/icon.tsx';
import { useStore } from '../../parts/use-store.ts';
import { EndedFoot } from './ended-foot.tsx';
import './answer-box.css';

interface AnswerProps {
  readonly about: DeskConversation;
  readonly name: string;
}

/** Where I write. What stands here stays when I look at another conversation. */
export const AnswerBox = ({ about, name }: AnswerProps) => {
  const { texts } = useConsole();
  const desk = useDesk();
  const { conversationId, conversation } = about;
  const draft = useStore(desk.drafts, (drafts) => drafts.get(conversationId) ?? '');
  const box = useRef<HTMLTextAreaElement>(null);
  // Whoever opens a conversation wants to write in it.
  useEffect(() => box.current?.focus(), []);
  const ended = conversation.state === 'ended';
  if (ended && draft.trim() === '') return <EndedFoot about={about} />;
  const running = conversation.state === 'running';
  const left = charactersLeft(draft);
  const sendable = running && draft.trim() !== '' && (left ?? 0) >= 0;

  const write = (text: string): void => {
    desk.drafts.set(new Map(desk.drafts.get()).set(conversationId, text));
    if (!running) return;
    if (text === '') desk.signals.stoppedTyping(conversationId);
    else desk.signals.typing(conversationId);
  };
  const send = (): void => {
    if (!sendable) return;
    desk.outbox.send(conversationId, draft.trim());
    write('');
  };
  const press = (event: KeyboardEvent): void => {
    // While a letter is being composed, Enter ends the composing.
    if (event.key !== 'Enter' || event.shiftKey || event.altKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };
  return (
    <form
      className="answer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Textarea
        id="answer-box"
        ref={box}
        aria-label={texts.answer.label(name)}
        aria-describedby="answer-hint"
        placeholder={running || ended ? texts.answer.placeholder : texts.answer.notYet}
        value={draft}
        lang={conversation.language}
        spellCheck
        autosize
        minRows={2}
        maxRows={8}
        onChange={({ currentTarget }) => write(currentTarget.value)}
        onKeyDown={press}
      />
      <Button type="submit" size="md" disabled={!sendable} leftSection={<Icon name="send" />}>
        {texts.answer.send}
      </Button>
      <p
        id="answer-hint"
        className={ended || (left !== undefined && left < 0) ? 'small heading-late' : 'small'}
      >
        {ended ? texts.answer.tooLate : left === undefined ? texts.answer.hint : texts.answer.left(left)}
      </p>
    </form>
  );
};
