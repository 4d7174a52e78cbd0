import { useSyncExternalStore } from 'react';

/** The screens that have an address. None of them names a conversation or a person. */
export const screenPaths = { desk: '/desk', overview: '/overview' } as const;
export type ScreenName = keyof typeof screenPaths;

const watch = (changed: () => void): (() => void) => {
  window.addEventListener('popstate', changed);
  return () => window.removeEventListener('popstate', changed);
};

const screenAt = (path: string): ScreenName | undefined =>
  path === screenPaths.desk ? 'desk' : path === screenPaths.overview ? 'overview' : undefined;

/** The screen that the address names. */
export const useScreen = (): ScreenName | undefined =>
  useSyncExternalStore(watch, () => screenAt(location.pathname));

/** Goes to an address of this page. replace: without a step back. */
export const goTo = (path: string, replace = false): void => {
  if (path === location.pathname) return;
  if (replace) history.replaceState(null, '', path);
  else history.pushState(null, '', path);
  window.dispatchEvent(new PopStateEvent('popstate'));
};
