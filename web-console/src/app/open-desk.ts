import { uuidV7, type Result } from '@baken/kernel';
import type { Desk, DeskConversation, Offer, Presence } from '@baken/protocol';
import type { PartsOf } from '../connection/addresses.ts';
import type { AskBaken } from '../connection/ask-baken.ts';
import { emptyDesk, hearNews, type DeskNews, type DeskState } from '../connection/desk-state.ts';
import { createHeartbeat } from '../connection/heartbeat.ts';
import { keepStream } from '../connection/keep-stream.ts';
import { openStream } from '../connection/open-stream.ts';
import { createOutbox, type Outbox } from '../connection/outbox.ts';
import { readNews } from '../connection/read-news.ts';
import type { ServerClock } from '../connection/server-clock.ts';
import type { SignIn } from '../connection/sign-in.ts';
import { createSignals, type Signals } from '../connection/signals.ts';
import { createStore, type Store } from '../connection/store.ts';
import type { AskedHere } from './desk-surprise.ts';

export type DeclineReason = PartsOf<'decline'>['body']['reason'];
export type EndReason = PartsOf<'end'>['body']['because'];

/** A counsellor's desk in this window: what is on it, and what can be done at it. Everything is in memory. */
export interface OpenDesk {
  readonly state: Store<DeskState>;
  readonly outbox: Outbox;
  readonly signals: Signals;
  /** What stands in the answer boxes, by conversation. */
  readonly drafts: Store<ReadonlyMap<string, string>>;
  /** The conversation that is open. */
  readonly selected: Store<string | undefined>;
  /** Ended conversations that are not shown here any more. */
  readonly hidden: Store<ReadonlySet<string>>;
  /** What was asked in this window. */
  readonly asked: Store<AskedHere>;
  setPresence(presence: Presence, units?: readonly string[]): Promise<Result<Desk>>;
  accept(offer: Offer): Promise<Result<Desk>>;
  decline(offer: Offer, reason: DeclineReason): Promise<Result<Desk>>;
  end(conversation: DeskConversation, because: EndReason): Promise<Result<undefined>>;
  /** Puts an ended conversation out of sight. */
  putAway(conversationId: string): void;
  /** I have seen everything up to this line: told to the visitor and to my other windows. */
  read(conversationId: string, sequence: number): void;
  /** Stops everything and forgets everything. */
  close(): void;
}

const later = (then: () => void, milliseconds: number): (() => void) => {
  const timer = setTimeout(then, milliseconds);
  return () => clearTimeout(timer);
};

export const openDesk = (ask: AskBaken, signIn: SignIn, clock: ServerClock): OpenDesk => {
  const state = createStore(emptyDesk);
  const drafts = createStore<ReadonlyMap<string, string>>(new Map());
  const selected = createStore<string | undefined>(undefined);
  const hidden = createStore<ReadonlySet<string>>(new Set());
  const asked = createStore<AskedHere>({ presence: undefined, offers: new Set() });
  const noteAnswer = (offerId: string): void =>
    asked.set({ ...asked.get(), offers: new Set(asked.get().offers).add(offerId) });
  const hear = (news: readonly DeskNews[]): void =>
    state.set(news.reduce((now, one) => hearNews(now, one, performance.now()), state.get()));

  const outbox = createOutbox({
    post: ({ conversationId, clientMessageId, text }) =>
      ask('post', { params: { conversationId }, body: { clientMessageId, text } }),
    makeId: () => uuidV7(clock.now(), crypto.getRandomValues(new Uint8Array(10))),
    now: () => clock.now(),
    later,
    chance: Math.random,
  });
  const signals = createSignals({
    tell: async (conversationId, signal) =>
      (await ask('signal', { params: { conversationId }, body: signal })).ok,
    now: () => performance.now(),
    later,
  });
  const heartbeat = createHeartbeat({
    beat: () => ask('heartbeat'),
    counted: () => (state.get().desk?.presence ?? 'away') !== 'away',
    now: () => performance.now(),
  });

  const noteLines = (news: readonly DeskNews[]): void => {
    for (const one of news) {
      if (one.name !== 'line' || one.data.line.kind !== 'message') continue;
      const { side, clientMessageId, sequence } = one.data.line;
      if (side === 'visitor') signals.delivered(one.data.conversationId, sequence);
      else outbox.arrived(clientMessageId);
    }
  };
  const stream = keepStream({
    open: openStream(signIn, clock),
    changed: (now) => {
      hear([{ name: 'stream', data: now }]);
      if (now === 'open') outbox.hurry();
    },
    alive: heartbeat.beatIfDue,
    heard: (events) => {
      const news = events.flatMap(readNews);
      hear(news);
      noteLines(news);
    },
    later,
    chance: Math.random,
  });

  const hurry = (): void => {
    stream.hurry();
    outbox.hurry();
  };
  const lookAgain = (): void => {
    if (document.visibilityState === 'visible') hurry();
  };
  const timer = setInterval(() => {
    heartbeat.beatIfDue();
    // Somebody who is away sends nothing else: asking for the token is what keeps the sign-in alive.
    void signIn.token();
  }, 5_000);
  const unwatch = signIn.phase.watch(hurry);
  window.addEventListener('offline', stream.drop);
  window.addEventListener('online', hurry);
  document.addEventListener('visibilitychange', lookAgain);

  const taken = (answer: Result<Desk>): Result<Desk> => {
    if (answer.ok) hear([{ name: 'desk', data: answer.value }]);
    return answer;
  };
  /** After a refusal the desk is not what it seemed: look at it again. */
  const orLookAgain = async (answer: Result<Desk>): Promise<Result<Desk>> => {
    if (!answer.ok) taken(await ask('desk'));
    return taken(answer);
  };

  return {
    state,
    outbox,
    signals,
    drafts,
    selected,
    hidden,
    asked,
    setPresence: async (presence, units = []) => {
      asked.set({ ...asked.get(), presence });
      return taken(await ask('presence', { body: { presence, units: [...units] } }));
    },
    accept: async ({ offerId, conversationId }) => {
      noteAnswer(offerId);
      const answer = await orLookAgain(
        await ask('accept', { params: { offerId }, body: { conversationId } }),
      );
      if (answer.ok) selected.set(conversationId);
      return answer;
    },
    decline: async ({ offerId, conversationId }, reason) => {
      noteAnswer(offerId);
      return orLookAgain(await ask('decline', { params: { offerId }, body: { conversationId, reason } }));
    },
    end: ({ conversationId }, because) => ask('end', { params: { conversationId }, body: { because } }),
    putAway: (conversationId) => {
      hidden.set(new Set(hidden.get()).add(conversationId));
      if (selected.get() === conversationId) selected.set(undefined);
    },
    read: (conversationId, sequence) => {
      signals.read(conversationId, sequence);
      const marks = { delivered: sequence, read: sequence };
      hear([{ name: 'marks', data: { conversationId, side: 'counsellor', marks } }]);
    },
    close: () => {
      stream.stop();
      clearInterval(timer);
      unwatch();
      window.removeEventListener('offline', stream.drop);
      window.removeEventListener('online', hurry);
      document.removeEventListener('visibilitychange', lookAgain);
      outbox.clear();
      drafts.set(new Map());
      selected.set(undefined);
      state.set(emptyDesk);
    },
  };
};
