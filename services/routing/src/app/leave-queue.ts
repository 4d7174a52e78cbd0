import { ok, type ConversationId, type Result } from '@baken/kernel';
import { end, leave } from '../domain/leave.ts';
import type { AfterLeaving } from './after-leaving.ts';
import type { Needs } from './ports.ts';

type LeaveNeeds = Pick<Needs, 'entries' | 'clock'> & { readonly afterLeaving: AfterLeaving };

/** The visitor gives the place up. Nothing happens when it was given up before, or never was. */
export const leaveQueue =
  ({ entries, clock, afterLeaving }: LeaveNeeds) =>
  async (conversationId: ConversationId): Promise<Result<undefined>> => {
    const changed = await entries.change(conversationId, (entry) => leave(entry, clock.now()));
    if (changed.ok) await afterLeaving(changed.value.state, changed.value.events);
    else if (changed.fault.kind !== 'missing') return changed;
    return ok(undefined);
  };

/** Messaging says that the conversation is over. Nothing happens the second time, or when it never had a place. */
export const endConversation =
  ({ entries, clock, afterLeaving }: LeaveNeeds) =>
  async (conversationId: ConversationId): Promise<void> => {
    const changed = await entries.change(conversationId, (entry) => end(entry, clock.now()));
    if (changed.ok) await afterLeaving(changed.value.state, changed.value.events);
  };
