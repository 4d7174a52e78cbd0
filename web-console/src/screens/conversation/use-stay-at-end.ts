import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { ConversationLine } from '@baken/protocol';

/** Nearer to the end than this counts as being there. */
const nearPixels = 80;

/** Stays at the newest line, unless I have scrolled up to read: then nothing moves, and it is counted what came. */
export const useStayAtEnd = (
  box: RefObject<HTMLDivElement | null>,
  rowCount: number,
  lines: readonly ConversationLine[],
): { readonly atEnd: boolean; readonly unseen: number; readonly goToEnd: () => void } => {
  const [atEnd, setAtEnd] = useState(true);
  const seen = useRef(0);
  const stick = useRef(true);
  stick.current = atEnd;
  const goToEnd = useCallback((): void => {
    if (box.current) box.current.scrollTop = box.current.scrollHeight;
  }, [box]);

  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const look = (): void =>
      setAtEnd(element.scrollHeight - element.scrollTop - element.clientHeight < nearPixels);
    element.addEventListener('scroll', look, { passive: true });
    // The answer box grows and the window changes: whoever was at the end stays there.
    const sizes = new ResizeObserver(() => {
      if (stick.current) goToEnd();
    });
    sizes.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      sizes.disconnect();
    };
  }, [box, goToEnd]);

  useLayoutEffect(() => {
    if (stick.current) goToEnd();
  }, [rowCount, goToEnd]);

  const last = lines.at(-1)?.sequence ?? 0;
  if (atEnd) seen.current = last;
  const unseen = lines.filter(
    (line) => line.kind === 'message' && line.side === 'visitor' && line.sequence > seen.current,
  ).length;
  return { atEnd, unseen, goToEnd };
};
