import { ok, refuse, type Actor, type Clock, type ConversationId, type Result } from '@baken/kernel';
import type { Conversation, ConversationRules } from '../domain/conversation.ts';
import { endsAt, extend } from '../domain/duration.ts';
import { close, end, takeBack } from '../domain/end.ts';
import { faults } from '../domain/faults.ts';
import { isMine } from '../domain/side-room.ts';
import type { Conversations } from './ports.ts';
import type { Settings } from './settings.ts';
import type { WriteHappenings } from './write-happenings.ts';

export interface EndNeeds {
  readonly conversations: Pick<Conversations, 'change'>;
  readonly writeHappenings: WriteHappenings;
  readonly settings: Settings;
  readonly clock: Clock;
}

/** closed and left are a visitor's; a counsellor says why it ends. */
export const endings = ['closed', 'left', 'rounded-off', 'visitor-silent', 'other'] as const;
export type Because = (typeof endings)[number];

type Rule = Parameters<Conversations['change']>[1];

/** Decides on a conversation that exists, and gives what happened its place in the row. What was decided stands, also when that must wait. */
const decideOn = async (
  { conversations, writeHappenings }: EndNeeds,
  id: ConversationId,
  rule: (found: Conversation) => ReturnType<Rule>,
): Promise<Result<Conversation>> => {
  const changed = await conversations.change(id, (found) =>
    found ? rule(found) : refuse(faults.conversationMissing),
  );
  if (!changed.ok) return changed;
  await writeHappenings(changed.value.state);
  return ok(changed.value.state);
};

/** Ends for both, at once or, when a visitor only closes, once that can no longer be taken back. Faults: conversation-missing, not-yours. */
export const endConversation =
  (needs: EndNeeds) =>
  async (id: ConversationId, because: Because, actor: Actor): Promise<Result<null>> => {
    const ended = await decideOn(needs, id, (found) =>
      ruleFor(found, because, actor, needs.settings.rules, needs.clock.now()),
    );
    return ended.ok ? ok(null) : ended;
  };

const ruleFor = (
  found: Conversation,
  because: Because,
  actor: Actor,
  rules: ConversationRules,
  now: Temporal.Instant,
): ReturnType<Rule> => {
  if (actor.kind === 'visitor' && actor.conversationId === found.id) {
    if (because === 'left') return end(found, { by: 'visitor', visitorGone: true }, now);
    return because === 'closed' ? close(found, rules, now) : end(found, { by: 'visitor' }, now);
  }
  const mine = isMine(found, actor);
  return mine.ok ? end(found, { by: 'counsellor' }, now) : mine;
};

/** The visitor takes closing back. Faults: conversation-missing, not-yours, conversation-ended, not-closed, return-window-over. */
export const resumeConversation =
  (needs: EndNeeds) =>
  async (id: ConversationId, actor: Actor): Promise<Result<null>> => {
    const resumed = await decideOn(needs, id, (found) =>
      actor.kind === 'visitor' && actor.conversationId === id
        ? takeBack(found, needs.settings.rules, needs.clock.now())
        : refuse(faults.notYours),
    );
    return resumed.ok ? ok(null) : resumed;
  };

/** Gives the new end. Faults: conversation-missing, not-yours, conversation-ended, extension-spent. */
export const extendConversation =
  (needs: EndNeeds) =>
  async (id: ConversationId, actor: Actor): Promise<Result<Temporal.Instant>> => {
    const { rules } = needs.settings;
    const longer = await decideOn(needs, id, (found) => {
      const mine = isMine(found, actor);
      return mine.ok ? extend(found, rules, needs.clock.now()) : mine;
    });
    if (!longer.ok) return longer;
    const until = longer.value.state === 'running' ? endsAt(longer.value, rules) : undefined;
    return until ? ok(until) : refuse(faults.extensionSpent);
  };
