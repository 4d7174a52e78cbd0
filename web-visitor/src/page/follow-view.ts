import type { PageState } from './page-state.ts';
import { viewOf, type View } from './view-of.ts';

/**
 * What has to follow when something else is shown: the language and the colour of the whole document, and the focus, which goes to the heading
 * of a new view so that a screen reader says where one is. The title stays neutral: a browser's history keeps it.
 */
export const followView = (): ((state: PageState) => void) => {
  let before: View = 'starting';
  return (state) => {
    const view = viewOf(state);
    const { documentElement } = document;
    documentElement.lang = state.language;
    documentElement.style.setProperty('--accent', state.settings?.page.colour ?? null);
    if (view !== before && before !== 'starting') {
      scrollTo(0, 0);
      document.querySelector('h1')?.focus({ preventScroll: true });
    }
    before = view;
  };
};
