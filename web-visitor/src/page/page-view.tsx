import type { JSX } from 'preact';
import { ChatView } from '../views/chat/chat-view.tsx';
import type { ShutView } from '../views/closed/shut-view.tsx';
import { DoorView } from '../views/door/door-view.tsx';
import { FarewellView } from '../views/farewell/farewell-view.tsx';
import { UndoView } from '../views/farewell/undo-view.tsx';
import { Frame } from '../views/parts/frame.tsx';
import { QueueView } from '../views/queue/queue-view.tsx';
import type { Acts, PageState } from './page-state.ts';
import { shownOf, type Shown } from './shown.ts';
import { viewOf, type View } from './view-of.ts';

/** What shows a view. */
const views: Readonly<Partial<Record<View, (shown: Shown) => JSX.Element | null>>> = {
  door: DoorView,
  queue: QueueView,
  chat: ChatView,
  undo: UndoView,
  farewell: FarewellView,
};

let shut: typeof ShutView | undefined;

/** Whoever finds the door shut loads what says so; whoever comes in never does. */
export const loadShutView = async (): Promise<void> => {
  shut = (await import('../views/closed/shut-view.tsx')).ShutView;
};

interface Showing {
  readonly state: PageState;
  readonly act: Acts;
  readonly now: number;
}

/** The whole page: one view at a time, in one frame. Nothing at all after leaving quickly. */
export const PageView = ({ state, act, now }: Showing): JSX.Element | null => {
  const { settings, makeTexts } = state;
  const view = viewOf(state);
  if (makeTexts === undefined || settings === undefined || view === 'away') return null;
  const shown = { ...shownOf(state, settings, makeTexts, act, now), view };
  const Shows = views[view] ?? shut;
  return <Frame {...shown}>{Shows && <Shows key={view} {...shown} />}</Frame>;
};
