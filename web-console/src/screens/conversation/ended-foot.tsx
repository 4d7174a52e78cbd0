import { Button } from '@mantine/core';
import { useEffect } from 'react';
import type { DeskConversation } from '@baken/protocol';
import { useConsole } from '../../app/console-context.tsx';
import { useDesk } from '../../app/desk-context.tsx';

/** Where the answer box was, once the conversation has ended. */
export const EndedFoot = ({ about }: { readonly about: DeskConversation }) => {
  const { texts } = useConsole();
  const desk = useDesk();
  useEffect(() => {
    // Whoever stood in the answer box, which is gone, stands among the lines: not on a button that the next key would press.
    if (document.activeElement === document.body) document.querySelector<HTMLElement>('.lines')?.focus();
  }, []);
  const by = about.conversation.endedBy ?? 'other';
  return (
    <div className="answer-ended">
      <p>{texts.conversation.endedBy[by]}</p>
      <Button variant="default" onClick={() => desk.putAway(about.conversationId)}>
        {texts.list.putAway}
      </Button>
    </div>
  );
};
