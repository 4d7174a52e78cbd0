import { describe, expect, it } from '@jest/globals';
import { fault, ok, refuse, type Result } from '@baken/kernel';
import { Conversation, ConversationEvent, Side } from '@baken/proto/gen/baken/messaging/v1/conversation.ts';
import { LiveEvent } from '@baken/proto/gen/baken/messaging/v1/messaging_live.ts';
import { followConversation, type ConversationSource } from './follow-conversation.ts';

const message = (sequence: number): ConversationEvent =>
  ConversationEvent.fromPartial({
    sequence,
    kind: { $case: 'message', value: { side: Side.VISITOR, text: `line ${String(sequence)}` } },
  });
const joined = (sequence: number): ConversationEvent =>
  ConversationEvent.fromPartial({ sequence, kind: { $case: 'joined', value: { side: Side.COUNSELLOR } } });
const live = (event: ConversationEvent): LiveEvent =>
  LiveEvent.fromPartial({ kind: { $case: 'event', value: event } });

type Read = Awaited<ReturnType<ConversationSource['read']>>;

/** A messaging whose store is a list and whose answers come when the test lets them. */
const setUp = (after: number, stored: ConversationEvent[]) => {
  let heard: (event: LiveEvent) => void = () => undefined;
  const waiting: (() => void)[] = [];
  let refusal: Result<never> | undefined;
  let reads = 0;
  const seen: number[] = [];
  const heads: number[] = [];
  const others: LiveEvent[] = [];
  let lost = 0;
  const following = followConversation(
    {
      read: (afterSequence) =>
        new Promise<Read>((resolve) => {
          reads += 1;
          waiting.push(() =>
            resolve(
              refusal ??
                ok({
                  conversation: Conversation.fromPartial({ lastSequence: stored.length }),
                  events: stored.filter(({ sequence }) => sequence > afterSequence).slice(0, 3),
                  more: stored.filter(({ sequence }) => sequence > afterSequence).length > 3,
                }),
            ),
          );
        }),
      hear: (hear) => {
        heard = hear;
        return () => {
          heard = () => undefined;
        };
      },
    },
    after,
    {
      conversation: ({ lastSequence }) => heads.push(lastSequence),
      event: ({ sequence }) => seen.push(sequence),
      live: (event) => others.push(event),
      lost: () => (lost += 1),
    },
  );
  const answerReads = async (): Promise<void> => {
    while (waiting.length > 0) {
      waiting.shift()?.();
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  return {
    ...{ following, seen, heads, others, answerReads, stored },
    hear: (event: LiveEvent) => heard(event),
    refuseReads: (result: Result<never>) => (refusal = result),
    reads: () => reads,
    lost: () => lost,
  };
};

describe('following a conversation', () => {
  it('begins with everything after the last line that was seen, page by page', async () => {
    const { seen, answerReads } = setUp(1, [1, 2, 3, 4, 5, 6].map(message));
    await answerReads();
    expect(seen).toEqual([2, 3, 4, 5, 6]);
  });

  it('hands the next line on at once, without asking', async () => {
    const { seen, hear, answerReads, reads } = setUp(0, [message(1)]);
    await answerReads();
    hear(live(message(2)));
    expect(seen).toEqual([1, 2]);
    expect(reads()).toBe(1);
  });

  it('shows nothing twice and mends a gap by asking', async () => {
    const { seen, hear, answerReads, stored } = setUp(0, [message(1)]);
    await answerReads();
    hear(live(message(1)));
    stored.push(message(2), message(3));
    hear(live(message(3)));
    await answerReads();
    expect(seen).toEqual([1, 2, 3]);
  });

  it('keeps the order of a line that comes while it is asking', async () => {
    const { seen, hear, answerReads, stored } = setUp(0, [message(1)]);
    stored.push(message(2));
    hear(live(message(2)));
    await answerReads();
    expect(seen).toEqual([1, 2]);
  });

  it('looks at the conversation again when somebody comes or goes', async () => {
    const { heads, hear, answerReads, stored } = setUp(0, []);
    await answerReads();
    stored.push(joined(1));
    hear(live(joined(1)));
    await answerReads();
    expect(heads).toEqual([0, 1]);
  });

  it('says that it is lost when the conversation is nobody’s business any more', async () => {
    const { answerReads, refuseReads, lost, hear, seen } = setUp(0, []);
    refuseReads(refuse(fault('denied', 'messaging.not-yours')));
    await answerReads();
    expect(lost()).toBe(1);
    hear(live(message(1)));
    expect(seen).toEqual([]);
  });

  it('is silent after it was stopped', async () => {
    const { following, seen, hear, answerReads, others } = setUp(0, [message(1)]);
    following.stop();
    await answerReads();
    hear(LiveEvent.fromPartial({ kind: { $case: 'typing', value: { side: Side.VISITOR, typing: true } } }));
    expect([...seen, ...others]).toEqual([]);
  });
});
