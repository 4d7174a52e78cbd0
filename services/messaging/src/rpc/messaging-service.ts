import { isId, ok, refuse, type Actor, type ConversationId, type Result } from '@baken/kernel';
import {
  MessagingServiceDefinition,
  type Post as WirePost,
  type PostResult,
} from '@baken/proto/gen/baken/messaging/v1/messaging_service.ts';
import { serve, type ServedCalls } from '@baken/runtime';
import { actorFromWire } from '@baken/runtime/rpc/context-codec.ts';
import {
  endings,
  type endConversation,
  type extendConversation,
  type resumeConversation,
} from '../app/end-conversation.ts';
import type { ListConversations } from '../app/list-conversations.ts';
import type { OpenConversation } from '../app/open-conversation.ts';
import type { Aliases, LiveKey, Placed } from '../app/ports.ts';
import type { Post, PostMessages } from '../app/post-messages.ts';
import type { ReadConversation } from '../app/read-conversation.ts';
import type { SendSignal } from '../app/signal.ts';
import { faults } from '../domain/faults.ts';
import { lineToWire, viewToWire } from './to-wire.ts';

export interface MessagingCalls {
  readonly openConversation: OpenConversation;
  readonly postMessages: PostMessages;
  readonly readConversation: ReadConversation;
  readonly listConversations: ListConversations;
  readonly sendSignal: SendSignal;
  readonly endConversation: ReturnType<typeof endConversation>;
  readonly resumeConversation: ReturnType<typeof resumeConversation>;
  readonly extendConversation: ReturnType<typeof extendConversation>;
  readonly listLiveKeys: () => readonly LiveKey[];
  readonly aliases: Pick<Aliases, 'keep'>;
}

const usualLines = 200;
const mostLines = 500;

export const serveMessaging = (calls: MessagingCalls): ServedCalls =>
  serve(MessagingServiceDefinition, {
    openConversation: async ({ conversationId, ...opening }) => {
      const id = readId(conversationId);
      return id.ok ? emptyOr(await calls.openConversation({ ...opening, id: id.value })) : id;
    },
    postMessages: async ({ posts }) => ok({ results: await postAll(calls.postMessages, posts) }),
    readConversation: async ({ conversationId, afterSequence, limit }, { actor }) => {
      const id = readId(conversationId);
      if (!id.ok) return id;
      await keepAlias(calls, actor);
      const asked = {
        id: id.value,
        after: Math.max(0, afterSequence),
        limit: limit < 1 ? usualLines : Math.min(limit, mostLines),
      };
      const said = await calls.readConversation(asked, actor);
      if (!said.ok) return said;
      const { view, lines, more } = said.value;
      const events = lines.map((line) => lineToWire(conversationId, line));
      return ok({ conversation: viewToWire(view), events, more });
    },
    listConversations: async (_request, { actor }) => {
      await keepAlias(calls, actor);
      const views = await calls.listConversations(actor);
      return views.ok ? ok({ conversations: views.value.map(viewToWire) }) : views;
    },
    signal: async ({ conversationId, deliveredSequence, readSequence, typing, reachable }, { actor }) => {
      const id = readId(conversationId);
      if (!id.ok) return id;
      const signal = { delivered: deliveredSequence, read: readSequence, typing, reachable };
      return emptyOr(await calls.sendSignal(id.value, signal, actor));
    },
    endConversation: async ({ conversationId, because: said }, { actor }) => {
      const id = readId(conversationId);
      if (!id.ok) return id;
      const because = endings.find((one) => one === said);
      if (!because) return refuse(faults.becauseUnknown);
      return emptyOr(await calls.endConversation(id.value, because, actor));
    },
    resumeConversation: async ({ conversationId }, { actor }) => {
      const id = readId(conversationId);
      return id.ok ? emptyOr(await calls.resumeConversation(id.value, actor)) : id;
    },
    extendConversation: async ({ conversationId }, { actor }) => {
      const id = readId(conversationId);
      if (!id.ok) return id;
      const until = await calls.extendConversation(id.value, actor);
      return until.ok ? ok({ endsAtMs: until.value.epochMilliseconds }) : until;
    },
    listLiveKeys: async () =>
      ok({ keys: calls.listLiveKeys().map(({ id, key, untilMs }) => ({ keyId: id, key, untilMs })) }),
  });

const keepAlias = async ({ aliases }: MessagingCalls, actor: Actor): Promise<void> => {
  if (actor.kind === 'staff') await aliases.keep(actor.counsellorId, actor.alias);
};

/** What cannot be the id of a conversation is of none. */
export const readId = (text: string): Result<ConversationId> =>
  isId(text) ? ok(text) : refuse(faults.conversationMissing);

export const emptyOr = (result: Result<unknown>): Result<Record<string, never>> =>
  result.ok ? ok({}) : result;

/** Posts that cannot be read have their answer at once; the others are posted together. */
const postAll = async (
  postMessages: PostMessages,
  posts: readonly WirePost[],
): Promise<readonly PostResult[]> => {
  const results: Result<Placed>[] = [];
  const readable: Post[] = [];
  const places: number[] = [];
  posts.forEach(({ conversationId, author, clientMessageId, text }, index) => {
    const id = readId(conversationId);
    const actor = actorFromWire(author);
    results.push(id.ok ? refuse(faults.notYours) : id);
    if (!id.ok || !actor) return;
    readable.push({ conversationId: id.value, author: actor, clientMessageId, text });
    places.push(index);
  });
  (await postMessages(readable)).forEach((result, at) => {
    results[places[at] ?? 0] = result;
  });
  return results.map(resultToWire);
};

const resultToWire = (result: Result<Placed>): PostResult => ({
  outcome: result.ok
    ? { $case: 'posted', value: result.value }
    : { $case: 'refused', value: result.fault.code },
});
