import { isId, refuse, type Actor, type ConversationId, type Result } from '@baken/kernel';
import { faults } from '../domain/faults.ts';
import { onceOfMessage } from '../domain/line.ts';
import { readText } from '../domain/post.ts';
import type { LineWriter, Placed } from './ports.ts';

/** What one person said. */
export interface Post {
  readonly conversationId: ConversationId;
  readonly author: Actor;
  readonly clientMessageId: string;
  readonly text: string;
}

export type PostMessages = (posts: readonly Post[]) => Promise<readonly Result<Placed>[]>;

/** Each post has its own answer, in the order of the posts; none waits for another one's conversation. */
export const postMessages =
  ({ writer }: { readonly writer: Pick<LineWriter, 'write'> }): PostMessages =>
  (posts) =>
    Promise.all(posts.map((post) => postOne(writer, post)));

const postOne = async (writer: Pick<LineWriter, 'write'>, post: Post): Promise<Result<Placed>> => {
  const { author, clientMessageId, conversationId } = post;
  const isParticipant = author.kind === 'staff' || author.kind === 'visitor';
  if (!isParticipant) return refuse(faults.notYours);
  if (author.kind === 'visitor' && author.conversationId !== conversationId) return refuse(faults.notYours);
  if (!isId(clientMessageId)) return refuse(faults.clientMessageIdInvalid);
  const text = readText(post.text);
  if (!text.ok) return text;
  const side = author.kind === 'visitor' ? 'visitor' : 'counsellor';
  return writer.write(conversationId, {
    once: onceOfMessage(side, clientMessageId),
    line: { kind: 'message', side, clientMessageId },
    text: text.value,
    alias: author.kind === 'staff' ? author.alias : '',
    author,
  });
};
