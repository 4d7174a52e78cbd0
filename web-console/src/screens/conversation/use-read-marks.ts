import { useEffect } from 'react';
import { useDesk } from '../../app/desk-context.tsx';

/** Tells what I have read: the lines before my eyes, in a window that I am looking at. */
export const useReadMarks = (conversationId: string, last: number, atEnd: boolean): void => {
  const desk = useDesk();
  useEffect(() => {
    const look = (): void => {
      if (last > 0 && atEnd && document.visibilityState === 'visible' && document.hasFocus())
        desk.read(conversationId, last);
    };
    look();
    window.addEventListener('focus', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      window.removeEventListener('focus', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, [desk, conversationId, last, atEnd]);
};
