import type { ConversationId, CounsellorId, Decision } from '@baken/kernel';
import { letIn, open } from '../begin.ts';
import type {
  Conversation,
  ConversationEvent,
  ConversationRules,
  Running,
  Waiting,
} from '../conversation.ts';

/** Tuesday afternoon, when every chat is open. */
export const afternoon = Temporal.Instant.from('2026-11-24T13:00:00Z');
export const after = (seconds: number): Temporal.Instant => afternoon.add({ seconds });

export const id = '018bcfe5-6800-7707-8707-070707070707' as ConversationId;
export const otherId = '018bcfe5-6800-7707-8707-070707070708' as ConversationId;
export const anna = 'anna' as CounsellorId;
export const bram = 'bram' as CounsellorId;

export const visitor = { kind: 'visitor', conversationId: id } as const;
export const staff = (counsellorId: CounsellorId) =>
  ({ kind: 'staff', counsellorId, roles: ['counsellor'], units: [], alias: counsellorId }) as const;

/** CAW: an hour, rounded off, once a quarter more. */
export const caw: ConversationRules = {
  duration: {
    kind: 'limited',
    minutes: 60,
    ending: 'rounded-off',
    warningMinutes: [10, 5],
    extensions: 1,
    extensionMinutes: 15,
  },
  returnWindowSeconds: 300,
  afterClosing: 'return-window',
};

/** CLBch@t: three quarters of an hour, then it ends. */
export const clbchat: ConversationRules = {
  ...caw,
  duration: {
    kind: 'limited',
    minutes: 45,
    ending: 'hard',
    warningMinutes: [10, 5],
    extensions: 0,
    extensionMinutes: 15,
  },
  afterClosing: 'nothing',
};

/** The state after a decision that must not be refused. */
export const stateOf = <State extends Conversation>(decision: Decision<State, ConversationEvent>): State => {
  if (!decision.ok) throw new Error(decision.fault.code);
  return decision.value.state;
};

/** What a decision said, as names; a refusal as its code. */
export const saysOf = (decision: Decision<Conversation, ConversationEvent>): readonly string[] =>
  decision.ok ? decision.value.events.map(({ kind }) => kind) : [decision.fault.code];

const door = { nickname: { sealed: new Uint8Array([1]) }, answers: {} };

export const waiting = (): Waiting => {
  const opened = stateOf(open(undefined, { id, unit: 'volwassenen', language: 'nl', door }, afternoon));
  if (opened.state !== 'waiting') throw new Error('it must wait');
  return opened;
};

/** With Anna since the beginning of the afternoon, and everything written that happened. */
export const running = (changes: Partial<Running> = {}): Running => {
  const offer = { id, unit: 'volwassenen', offerId: 'offer-1', counsellorId: anna };
  const begun = stateOf(letIn(waiting(), offer, afternoon));
  if (begun.state !== 'running') throw new Error('it must run');
  return { ...begun, toWrite: [], ...changes };
};

export const happened = (conversation: Conversation): readonly string[] =>
  conversation.toWrite.map(({ happening }) => happening.kind);
