import { fault, ok, refuse, type Result } from '@baken/kernel';
import type { Post, Posted, PostResult } from '@baken/proto/gen/baken/messaging/v1/messaging_service.ts';

/** As many posts as one call carries at most. */
const mostInOneCall = 500;

/** Sends a call with many posts; the answer has as many results, in the same order. */
type SendPosts = (posts: readonly Post[]) => Promise<Result<readonly PostResult[]>>;

/**
 * Gathers what many people say at the same moment into one call to messaging. While one call is under way, what comes in waits for the
 * next one; when nothing is under way a post goes at once. So nobody waits for a timer, and a busy moment makes larger batches.
 */
export const postBatcher = (send: SendPosts): ((post: Post) => Promise<Result<Posted>>) => {
  interface Waiting {
    readonly post: Post;
    readonly settle: (result: Result<Posted>) => void;
  }
  const waiting: Waiting[] = [];
  let underWay = 0;
  const mostUnderWay = 2;

  const sendNext = async (): Promise<void> => {
    const batch = waiting.splice(0, mostInOneCall);
    underWay += 1;
    const answer = await send(batch.map(({ post }) => post));
    underWay -= 1;
    batch.forEach(({ settle }, at) => settle(answer.ok ? resultOf(answer.value[at]) : answer));
    schedule();
  };

  const schedule = (): void => {
    if (waiting.length > 0 && underWay < mostUnderWay) void sendNext();
  };

  return (post) =>
    new Promise((settle) => {
      waiting.push({ post, settle });
      // After the current turn of the event loop, so that posts that arrived together leave together.
      if (waiting.length === 1) setImmediate(schedule);
    });
};

const resultOf = (result: PostResult | undefined): Result<Posted> => {
  const outcome = result?.outcome;
  if (outcome?.$case === 'posted') return ok(outcome.value);
  return refuse(refusalOf(outcome?.value ?? 'messaging.write-unknown'));
};

const refusalOf = (code: string): ReturnType<typeof fault> => {
  switch (code) {
    case 'messaging.conversation-missing':
      return fault('missing', code);
    case 'messaging.not-yours':
      return fault('denied', code);
    case 'messaging.conversation-ended':
    case 'messaging.visitor-left':
      return fault('closed', code);
    case 'messaging.too-many-at-once':
      return fault('busy', code);
    case 'messaging.client-message-id-invalid':
      return fault('invalid', code, { fields: [{ field: 'clientMessageId', code: 'not-an-id' }] });
    case 'messaging.text-empty':
      return fault('invalid', code, { fields: [{ field: 'text', code: 'too-short' }] });
    case 'messaging.text-too-long':
      return fault('invalid', code, { fields: [{ field: 'text', code: 'too-long' }] });
    default:
      return fault('unavailable', code);
  }
};
