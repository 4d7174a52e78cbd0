import { ok, type Clock, type ConversationId, type Result } from '@baken/kernel';
import { open } from '../domain/begin.ts';
import type { Door } from '../domain/conversation.ts';
import type { Conversations, Keys, Sealing } from './ports.ts';
import { aboutAnswers, aboutNickname } from './seal-words.ts';

/** What intake hands over. answers: question ids of the organisation's file, each with what was said. */
export interface Opening {
  readonly id: ConversationId;
  readonly unit: string;
  readonly language: string;
  readonly nickname: string;
  readonly answers: readonly { readonly question: string; readonly value: string }[];
}

export type OpenConversation = (opening: Opening) => Promise<Result<null>>;

/** The conversation gets its key, and what was said at the door lies under it from the first moment. */
export const openConversation =
  ({
    conversations,
    keys,
    sealing,
    clock,
  }: {
    readonly conversations: Conversations;
    readonly keys: Pick<Keys, 'make'>;
    readonly sealing: Sealing;
    readonly clock: Clock;
  }): OpenConversation =>
  async ({ id, unit, language, nickname, answers }) => {
    const found = await conversations.find(id);
    if (found && (found.state === 'ended' || found.language !== '')) return ok(null);
    const key = await keys.make(id);
    const seal = (about: string, words: unknown): Uint8Array =>
      sealing.seal(key, about, JSON.stringify(words));
    const door: Door = {
      nickname: nickname === '' ? {} : { sealed: seal(aboutNickname(id), [nickname]) },
      answers:
        answers.length === 0
          ? {}
          : {
              sealed: seal(
                aboutAnswers(id),
                answers.flatMap(({ question, value }) => [question, value]),
              ),
            },
    };
    const changed = await conversations.change(id, (before) =>
      open(before, { id, unit, language, door }, clock.now()),
    );
    return changed.ok ? ok(null) : changed;
  };
