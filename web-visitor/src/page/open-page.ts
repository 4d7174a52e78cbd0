import type { Language, PublicSettings, Status, Visit as VisitAnswer } from '@baken/protocol';
import { askBaken } from '../connection/ask-baken.ts';
import { connect, type Connection } from '../connection/connection.ts';
import { leaveBaken } from '../connection/leave-baken.ts';
import { newId } from '../connection/new-id.ts';
import { retryDelay } from '../connection/retry-delay.ts';
import { serverClock } from '../connection/server-clock.ts';
import { loadTexts } from '../i18n/load-texts.ts';
import { closedUntil } from '../session/closed-until.ts';
import { doorStatus } from '../session/door-status.ts';
import { reduceSession, type SessionEvent } from '../session/reduce-session.ts';
import { lastSequence } from '../session/session.ts';
import { actsOf } from './acts.ts';
import type { Acts, PageState } from './page-state.ts';
import { viewOf } from './view-of.ts';
import { watchShift } from './watch-shift.ts';

interface Start {
  readonly language: Language;
  readonly cameFor: string | undefined;
  readonly show: (state: PageState, act: Acts, now: number) => void;
  /** Loads what is shown at a shut door. */
  readonly loadShutView: () => Promise<void>;
}

/** How often the door is looked at, and "a minute ago" said anew. */
const lookMilliseconds = 10_000;
/** The cookie lives as long as the return window, and any answer renews it: three times within the shortest window of five minutes. */
const stillHereMilliseconds = 100_000;

/** Begins the page: asks for settings, status and a visit that may be running, and from then on shows each change at once. */
export const openPage = ({ language, cameFor, show, loadShutView }: Start): void => {
  const clock = serverClock(Date.now);
  const baken = askBaken(clock);
  let state: PageState = {
    language,
    session: { at: 'starting' },
    draft: { unit: cameFor ?? '', nickname: '', answers: {} },
    writing: '',
    enterSends: true,
    tellTurn: false,
    shifts: 0,
    cameFor,
  };
  let connection: Connection | undefined;
  let failed = 0;

  const change = (part: Partial<PageState>): void => {
    state = { ...state, ...part };
    show(state, act, clock.now());
  };

  const tell = (event: SessionEvent): void => {
    const before = state;
    const session = reduceSession(before.session, event);
    if (session === before.session) return;
    change({ session });
    if (session.at !== before.session.at) arrive();
    if (['closed', 'busy', 'blocked'].includes(viewOf(state))) void loadShutView().then(() => change({}));
    if (state.tellTurn && viewOf(before) === 'queue' && viewOf(state) === 'chat') acts.playTurn();
    markReached();
  };

  /** Lines have arrived here; they are read when somebody can see them. */
  const markReached = (): void => {
    const delivered = lastSequence(state.session);
    const isSeen = !document.hidden && viewOf(state) === 'chat';
    connection?.reached({ delivered, read: isSeen ? delivered : 0 });
  };

  /** What has to run, or to stop, where the session is now. */
  const arrive = (): void => {
    connection?.stop();
    connection = undefined;
    const { at } = state.session;
    if (at === 'visit') connection = connect({ baken, tell, last: () => lastSequence(state.session), lost });
    // Nothing more to come back to: the cookie goes.
    if (at === 'over') void baken.post('/v1/end', { because: 'left' });
  };

  const lost = (code: string): void => {
    tell({ name: code === 'messaging.visitor-left' ? 'closed' : 'no-visit' });
  };

  const readStatus = async (): Promise<void> => {
    const answer = await baken.get<Status>('/v1/status');
    if (answer.ok) change({ status: answer.value });
  };

  /** Somebody comes to the door, and finds it open or not. */
  const toDoor = (): void => {
    const door = state.status && doorStatus(state.status, clock.now(), cameFor).state;
    change({ shut: door === 'offline' ? 'closed' : door === 'busy' ? door : undefined });
    tell({ name: 'to-the-door' });
  };

  /** Speaks a language, when all that it takes has come through. */
  const speak = async (wanted: Language): Promise<void> => {
    const [settings, makeTexts] = await Promise.all([
      baken.get<PublicSettings>(`/v1/settings?language=${wanted}`),
      loadTexts(wanted),
    ]);
    if (!settings.ok || makeTexts === undefined) return;
    const [first = wanted] = settings.value.languages;
    if (!settings.value.languages.includes(wanted)) return speak(first);
    change({ settings: settings.value, makeTexts, language: wanted });
  };

  /** Until it succeeds, what came with the page itself stays. */
  const begin = async (): Promise<void> => {
    const [visit] = await Promise.all([
      baken.get<VisitAnswer>('/v1/visit'),
      readStatus(),
      state.settings ?? speak(language),
    ]);
    if (!state.settings || !state.status || (!visit.ok && visit.fault.kind === 'unavailable')) {
      setTimeout(() => void begin(), retryDelay((failed += 1)));
      return;
    }
    toDoor();
    if (visit.ok) tell({ name: 'found', data: visit.value });
    else lost(visit.fault.code);
  };

  const acts = actsOf({
    baken,
    state: () => state,
    change,
    tell,
    connection: () => connection,
    newId: () => newId(clock.now(), crypto.randomUUID()),
    now: clock.now,
  });
  const act: Acts = {
    ...acts,
    toDoor: () => void readStatus().then(toDoor),
    speak: (wanted) => void speak(wanted),
    leaveQuickly: () => {
      tell({ name: 'away' });
      leaveBaken();
      location.replace(state.settings?.page.leaveQuicklyTo ?? 'about:blank');
    },
  };

  /** Some time has passed, or somebody looks again. */
  const look = (): void => {
    const { session, settings } = state;
    const until = settings && closedUntil(session, settings.conversation);
    if (until !== undefined && until < clock.now()) act.finish();
    if (document.hidden) return;
    markReached();
    if (session.at === 'door') void readStatus();
    else if (session.at === 'visit') change({});
  };
  const lookAgain = (): void => {
    look();
    connection?.hurry();
  };
  document.addEventListener('visibilitychange', lookAgain);
  addEventListener('online', lookAgain);
  setInterval(look, lookMilliseconds);
  setInterval(() => {
    const { at } = state.session;
    if (at === 'visit' || at === 'closed') void baken.post('/v1/signal', {});
  }, stillHereMilliseconds);
  addEventListener('pageshow', ({ persisted }) => {
    // A page that comes back from the browser's memory shows nothing it knew.
    if (!persisted) return;
    tell({ name: 'away' });
    location.reload();
  });
  watchShift((shifts) => {
    if (shifts > 2) act.leaveQuickly();
    else change({ shifts });
  });
  void begin();
};
