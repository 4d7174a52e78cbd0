import type { Fault } from './fault.ts';

/** What an action that can be refused gives back. A refusal that is expected is data, never an exception. */
export type Result<Value, Refusal = Fault> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly fault: Refusal };

export const ok = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({
  ok: true,
  value,
});

export const refuse = <Refusal>(fault: Refusal): { readonly ok: false; readonly fault: Refusal } => ({
  ok: false,
  fault,
});

/** What a rule answers: the next state with what happened on the way, or a refusal that changes nothing. */
export type Decision<State, Event> = Result<{ readonly state: State; readonly events: readonly Event[] }>;

export const decide = <State, Event>(state: State, ...events: readonly Event[]): Decision<State, Event> =>
  ok({ state, events });
