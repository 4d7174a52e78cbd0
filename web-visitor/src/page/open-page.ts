import { uuidV7 } from '@baken/kernel';
import type { Language, PublicSettings, Status, Visit as VisitAnswer } from '@baken/protocol';
import { askBaken, noAnswer } from '../connection/ask-baken.ts';
import { connect, type Connection } from '../connection/connection.ts';
import { keepCookie } from '../connection/keep-cookie.ts';
import { leaveBaken } from '../connection/leave-baken.ts';
import { retryDelay } from '../connection/retry-delay.ts';
import { serverClock } from '../connection/server-clock.ts';
import { loadTexts } from '../i18n/load-texts.ts';
import { checkDoor, emptyDraft } from '../session/check-door.ts';
import { doorStatus } from '../session/door-status.ts';
import { reduceSession, type SessionEvent } from '../session/reduce-session.ts';
import { closedUntil } from '../session/closed-until.ts';
import type { Session } from '../session/session.ts';
import type { Acts, PageState } from './page-state.ts';
import { turnSound } from './turn-sound.ts';

/** A page that runs: what it shows now, and what its visitor can do. */
export interface OpenPage {
  readonly act: Acts;
  readonly now: () => number;
}

interface Start {
  readonly language: Language;
  readonly cameFor: string | undefined;
  readonly show: (state: PageState) => void;
}

const statusMilliseconds = 10_000;

/** Begins the page: asks for settings, status and a visit that may be running, and from then on shows each change at once. */
export const openPage = ({ language, cameFor, show }: Start): OpenPage => {
  const clock = serverClock(Date.now);
  const baken = askBaken(clock);
  let state: PageState = {
    language,
    session: { at: 'starting' },
    draft: { ...emptyDraft, unit: cameFor ?? '' },
    writing: '',
    enterSends: true,
    tellTurn: false,
    ...(cameFor === undefined ? {} : { cameFor }),
  };
  let connection: Connection | undefined;
  let stopKeeping = (): void => undefined;
  let undoTimer: ReturnType<typeof setTimeout> | undefined;
  let entryKey: string | undefined;
  let failed = 0;
  const sound = turnSound();

  const newId = (): string => uuidV7(clock.now(), crypto.getRandomValues(new Uint8Array(10)));

  const change = (part: Partial<PageState>): void => {
    state = { ...state, ...part };
    show(state);
  };

  const tell = (event: SessionEvent): void => {
    const before = state.session;
    const session = reduceSession(before, event);
    if (session === before) return;
    const turned = isTalking(session) && !isTalking(before);
    change({ session });
    if (turned && state.tellTurn) sound.play();
    if (session.at !== before.at) arrive();
  };

  /** What has to run, or to stop, where the session is now. */
  const arrive = (): void => {
    const { session, settings } = state;
    connection?.stop();
    connection = undefined;
    stopKeeping();
    clearTimeout(undoTimer);
    switch (session.at) {
      case 'visit':
        connection = connect({ baken, tell, last, lost });
        stopKeeping = keepCookie(baken);
        return;
      case 'closed': {
        const until = settings && closedUntil(session, settings.conversation);
        if (until === undefined) stopKeeping = keepCookie(baken);
        else undoTimer = setTimeout(() => tell({ name: 'over', why: 'ended' }), until - clock.now());
        return;
      }
      case 'over':
        // Nothing more to come back to: the cookie goes.
        void baken.post('/v1/end', { because: 'left' });
        return;
      case 'starting':
      case 'door':
      case 'away':
        return;
    }
  };

  const last = (): number => {
    const { session } = state;
    return session.at === 'visit' ? (session.visit.lines.at(-1)?.sequence ?? 0) : 0;
  };

  const lost = (code: string): void => {
    tell(code === 'messaging.visitor-left' ? { name: 'closed' } : { name: 'no-visit' });
  };

  const readStatus = async (): Promise<void> => {
    const answer = await baken.get<Status>('/v1/status');
    if (answer.ok) change({ status: answer.value });
  };

  /** Somebody comes to the door, and finds it open or not. */
  const comeToDoor = (): void => {
    const { shut: _before, ...rest } = state;
    const door = state.status && doorStatus(state.status, clock.now(), cameFor).state;
    state = rest;
    change(door === 'busy' ? { shut: 'busy' } : door === 'offline' ? { shut: 'closed' } : {});
    tell({ name: 'to-the-door' });
  };

  const readSettings = (wanted: Language) => baken.get<PublicSettings>(`/v1/settings?language=${wanted}`);

  const begin = async (): Promise<void> => {
    const [settings, visit, makeTexts] = await Promise.all([
      readSettings(state.language),
      baken.get<VisitAnswer>('/v1/visit'),
      loadTexts(state.language).catch(() => undefined),
      readStatus(),
    ]);
    if (makeTexts !== undefined) change({ makeTexts });
    const refusal = !settings.ok
      ? settings.fault
      : !visit.ok && visit.fault.kind === 'unavailable'
        ? visit.fault
        : undefined;
    if (!settings.ok || refusal !== undefined || state.status === undefined || makeTexts === undefined) {
      change({ trouble: refusal ?? { code: noAnswer, kind: 'unavailable' } });
      setTimeout(() => void begin(), retryDelay((failed += 1)));
      return;
    }
    const { trouble: _past, ...rest } = state;
    state = rest;
    change({ settings: settings.value });
    const [first = state.language] = settings.value.languages;
    if (!settings.value.languages.includes(state.language)) await speak(first);
    comeToDoor();
    if (visit.ok) tell({ name: 'found', visit: visit.value });
    else lost(visit.fault.code);
  };

  const speak = async (wanted: Language): Promise<void> => {
    const [settings, makeTexts] = await Promise.all([readSettings(wanted), loadTexts(wanted)]);
    if (settings.ok) change({ language: wanted, makeTexts, settings: settings.value });
  };

  const enter = async (): Promise<void> => {
    if (state.settings === undefined || state.session.at !== 'door' || state.session.entering) return;
    entryKey ??= newId();
    const checked = checkDoor(state.settings, state.draft, { entryKey, language: state.language });
    if (!checked.ok) return;
    tell({ name: 'entering' });
    const answer = await baken.post('/v1/entries', checked.entry);
    // No answer is no refusal: the same attempt goes on with the same key.
    if (answer.ok || answer.fault.kind !== 'unavailable') entryKey = undefined;
    tell(answer.ok ? { name: 'admitted' } : { name: 'refused', fault: answer.fault });
  };

  const end = async (because: 'closed' | 'left'): Promise<boolean> =>
    (await baken.post('/v1/end', { because })).ok;

  const act: Acts = {
    fill: (part) => change({ draft: { ...state.draft, ...part } }),
    enter: () => void enter(),
    backToDoor: () => void readStatus().then(comeToDoor),
    leaveQueue: () => void end('left').then((done) => done && tell({ name: 'over', why: 'left-queue' })),
    write: (writing) => {
      change({ writing });
      if (writing === '') connection?.typingStopped();
      else connection?.typing();
    },
    send: () => {
      const text = state.writing.trim();
      if (text === '' || connection === undefined) return;
      const clientMessageId = newId();
      change({ writing: '' });
      connection.typingStopped();
      tell({ name: 'said', message: { clientMessageId, text, state: 'unsent', at: clock.now() } });
      connection.send({ clientMessageId, text });
    },
    setEnterSends: (enterSends) => change({ enterSends }),
    setTellTurn: (tellTurn) => {
      if (tellTurn) sound.allow();
      change({ tellTurn });
    },
    reached: (sequence, seen) => connection?.reached({ delivered: sequence, read: seen ? sequence : 0 }),
    close: () => {
      const canUndo = state.settings?.conversation.afterClosing !== 'nothing';
      void end(canUndo ? 'closed' : 'left').then(
        (done) =>
          done && tell(canUndo ? { name: 'closed', at: clock.now() } : { name: 'over', why: 'ended' }),
      );
    },
    takeBack: () =>
      void baken.post('/v1/resume', {}).then((answer) => {
        if (answer.ok) tell({ name: 'taken-back' });
        else if (answer.fault.kind !== 'unavailable') tell({ name: 'over', why: 'ended' });
      }),
    finish: () => tell({ name: 'over', why: 'ended' }),
    speak: (wanted) => void speak(wanted),
    tryAgain: () => void begin(),
    leaveQuickly: () => {
      tell({ name: 'away' });
      leaveBaken();
      location.replace(state.settings?.page.leaveQuicklyTo ?? 'about:blank');
    },
  };

  addEventListener('pageshow', ({ persisted }) => {
    // A page that comes back from the browser's memory shows nothing it knew.
    if (!persisted) return;
    tell({ name: 'away' });
    location.reload();
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && state.session.at === 'door') void readStatus();
  });
  setInterval(() => {
    if (state.session.at === 'door' && document.visibilityState === 'visible') void readStatus();
  }, statusMilliseconds);

  void begin();
  return { act, now: clock.now };
};

const isTalking = (session: Session): boolean =>
  session.at === 'visit' && session.visit.head?.state === 'running';
