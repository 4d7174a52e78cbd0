/** Nearer to the end than this counts as reading the newest. */
const nearPixels = 80;

/**
 * Keeps the newest message in view for whoever reads there, and leaves alone whoever has scrolled up: the log is marked with `data-below`, and
 * the style shows them that something came. Gives back how to stop.
 */
export const stayAtEnd = (log: HTMLElement | null): (() => void) | undefined => {
  if (log === null) return undefined;
  let isNear = true;
  const toEnd = (): void => {
    if (isNear) log.scrollTop = log.scrollHeight;
  };
  log.addEventListener(
    'scroll',
    () => {
      isNear = log.scrollHeight - log.scrollTop - log.clientHeight < nearPixels;
      if (isNear) delete log.dataset['below'];
    },
    { passive: true },
  );
  const said = new MutationObserver((changes) => {
    toEnd();
    if (!isNear && changes.some(({ addedNodes }) => addedNodes.length > 0)) log.dataset['below'] = '';
  });
  const resized = new ResizeObserver(toEnd);
  said.observe(log, { childList: true, subtree: true });
  resized.observe(log);
  toEnd();
  return () => {
    said.disconnect();
    resized.disconnect();
  };
};
