import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Nearer to the end than this counts as reading the newest. */
const nearPixels = 80;

/**
 * Keeps the newest message in view for whoever reads there, and leaves alone whoever has scrolled up: they are told that something came below.
 * `count` grows with each line.
 */
export const useBottom = (
  count: number,
): { readonly ref: RefObject<HTMLDivElement | null>; readonly below: boolean; readonly go: () => void } => {
  const ref = useRef<HTMLDivElement>(null);
  const wasNear = useRef(true);
  const [below, setBelow] = useState(false);

  const go = (): void => {
    const log = ref.current;
    if (log !== null) log.scrollTop = log.scrollHeight;
    setBelow(false);
  };

  useLayoutEffect(() => {
    const log = ref.current;
    if (log === null) return;
    const look = (): void => {
      wasNear.current = log.scrollHeight - log.scrollTop - log.clientHeight < nearPixels;
      if (wasNear.current) setBelow(false);
    };
    log.addEventListener('scroll', look, { passive: true });
    const resized = new ResizeObserver(() => wasNear.current && go());
    resized.observe(log);
    return () => {
      log.removeEventListener('scroll', look);
      resized.disconnect();
    };
  }, []);

  useLayoutEffect(() => {
    if (wasNear.current) go();
    else setBelow(true);
  }, [count]);

  return { ref, below, go };
};
