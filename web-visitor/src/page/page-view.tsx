import { useEffect, useRef } from 'preact/hooks';
import type { JSX } from 'preact';
import { textsFor } from '../i18n/load-texts.ts';
import { ChatView } from '../views/chat/chat-view.tsx';
import { BlockedView } from '../views/closed/blocked-view.tsx';
import { BusyView } from '../views/closed/busy-view.tsx';
import { ClosedView } from '../views/closed/closed-view.tsx';
import { ExpiredView } from '../views/closed/expired-view.tsx';
import { TroubleView } from '../views/closed/trouble-view.tsx';
import { ClosedWhileWaitingView } from '../views/closed/closed-while-waiting-view.tsx';
import { DoorView } from '../views/door/door-view.tsx';
import { FarewellView } from '../views/farewell/farewell-view.tsx';
import { UndoView } from '../views/farewell/undo-view.tsx';
import { Frame } from '../views/parts/frame.tsx';
import { QueueView } from '../views/queue/queue-view.tsx';
import type { OpenPage } from './open-page.ts';
import type { PageState, Shown } from './page-state.ts';
import { viewOf, type View } from './view-of.ts';

const views: Readonly<
  Record<Exclude<View, 'away' | 'starting' | 'trouble'>, (shown: Shown) => JSX.Element | null>
> = {
  door: DoorView,
  closed: ClosedView,
  busy: BusyView,
  blocked: BlockedView,
  queue: QueueView,
  chat: ChatView,
  undo: UndoView,
  'closed-while-waiting': ClosedWhileWaitingView,
  expired: ExpiredView,
  farewell: FarewellView,
};

/** The whole page: one view at a time, in one frame. A new view is announced by its heading, to which the focus goes. */
export const PageView = ({ state, page }: { state: PageState; page: OpenPage }): JSX.Element | null => {
  const view = viewOf(state);
  const before = useRef<View>(view);
  const { settings, makeTexts, language } = state;
  useEffect(() => {
    const from = before.current;
    before.current = view;
    if (settings === undefined) return;
    document.documentElement.lang = language;
    document.documentElement.style.setProperty('--accent', settings.page.colour);
    if (from !== view && from !== 'starting') document.querySelector('h1')?.focus();
  }, [view, language, settings]);

  if (view === 'away' || makeTexts === undefined) return null;
  if (view === 'starting') return null;
  if (view === 'trouble' || settings === undefined)
    return <TroubleView state={state} t={makeTexts(false)} act={page.act} />;
  const shown: Shown = {
    ...state,
    ...textsFor(makeTexts, language, settings),
    settings,
    act: page.act,
    now: page.now,
  };
  const Shows = views[view];
  return (
    <Frame shown={shown} view={view}>
      <Shows key={view} {...shown} />
    </Frame>
  );
};
