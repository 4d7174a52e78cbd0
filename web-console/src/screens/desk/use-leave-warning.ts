import { useEffect } from 'react';
import { useDesk } from '../../app/desk-context.tsx';

/** Closing the window asks first while somebody would be left alone or words would be lost. */
export const useLeaveWarning = (): void => {
  const desk = useDesk();
  useEffect(() => {
    window.onbeforeunload = (event) => {
      const running = (desk.state.get().desk?.conversationIds.length ?? 0) > 0;
      const unsent = desk.outbox.unsent.get().some(({ state }) => state.kind !== 'posted');
      const drafted = [...desk.drafts.get().values()].some((draft) => draft.trim() !== '');
      if (running || unsent || drafted) event.preventDefault();
    };
    return () => {
      window.onbeforeunload = null;
    };
  }, [desk]);
};
