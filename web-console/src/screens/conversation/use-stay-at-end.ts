import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { ConversationLine } from '@baken/protocol';

/** Nearer to the end than this counts as being there. */
const nearPixels = 80;
/** So many rows are drawn at first, and as many more each time I come near to the first of them. */
const rowsAtOnce = 150;
const nearTopPixels = 600;

interface Place {
  readonly atEnd: boolean;
  /** What the visitor said below, since I scrolled up. */
  readonly unseen: number;
  readonly goToEnd: () => void;
  /** How many rows to draw, from the end: a conversation of thousands is no slower than a short one. */
  readonly drawn: number;
}

/**
 * Stays at the newest line, unless I have scrolled up to read: then nothing moves, and it is counted what came. Whoever writes wants to see
 * it: with what I wrote last (its id) it goes to the end.
 */
export const useStayAtEnd = (
  box: RefObject<HTMLDivElement | null>,
  rowCount: number,
  lines: readonly ConversationLine[],
  written: string | undefined,
): Place => {
  const [atEnd, setAtEnd] = useState(true);
  const [drawn, setDrawn] = useState(rowsAtOnce);
  const seen = useRef(0);
  const stick = useRef(true);
  stick.current = atEnd;
  const goToEnd = useCallback((): void => {
    if (box.current) box.current.scrollTop = box.current.scrollHeight;
  }, [box]);

  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const look = (): void => {
      setAtEnd(element.scrollHeight - element.scrollTop - element.clientHeight < nearPixels);
      if (element.scrollTop < nearTopPixels)
        setDrawn((before) => (before < rowCount ? before + rowsAtOnce : before));
    };
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
  }, [box, goToEnd, rowCount]);

  useLayoutEffect(() => {
    if (stick.current) goToEnd();
  }, [rowCount, goToEnd]);

  useLayoutEffect(() => {
    if (written !== undefined) goToEnd();
  }, [written, goToEnd]);

  const last = lines.at(-1)?.sequence ?? 0;
  if (atEnd) seen.current = last;
  const unseen = lines.filter(
    (line) => line.kind === 'message' && line.side === 'visitor' && line.sequence > seen.current,
  ).length;
  return { atEnd, unseen, goToEnd, drawn };
};
