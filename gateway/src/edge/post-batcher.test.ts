import { describe, expect, it } from '@jest/globals';
import { fault, ok, refuse } from '@baken/kernel';
import { Post, PostResult } from '@baken/proto/gen/baken/messaging/v1/messaging_service.ts';
import { postBatcher } from './post-batcher.ts';

const post = (text: string): Post => Post.fromPartial({ text });
const posted = (sequence: number): PostResult =>
  PostResult.fromPartial({ outcome: { $case: 'posted', value: { sequence, atMs: 1 } } });

describe('posts that come at the same moment', () => {
  it('leave together and each gets its own answer', async () => {
    const calls: string[][] = [];
    const send = postBatcher((posts) => {
      calls.push(posts.map(({ text }) => text));
      return Promise.resolve(ok(posts.map((_, at) => posted(at + 1))));
    });
    const answers = await Promise.all([send(post('a')), send(post('b')), send(post('c'))]);
    expect(calls).toEqual([['a', 'b', 'c']]);
    expect(answers.map((answer) => answer.ok && answer.value.sequence)).toEqual([1, 2, 3]);
  });

  it('do not wait for each other when one is refused', async () => {
    const send = postBatcher((posts) =>
      Promise.resolve(
        ok(
          posts.map(({ text }) =>
            text === 'late'
              ? PostResult.fromPartial({
                  outcome: { $case: 'refused', value: 'messaging.conversation-ended' },
                })
              : posted(1),
          ),
        ),
      ),
    );
    const [late, other] = await Promise.all([send(post('late')), send(post('other'))]);
    expect(late).toMatchObject({
      ok: false,
      fault: { kind: 'closed', code: 'messaging.conversation-ended' },
    });
    expect(other).toMatchObject({ ok: true });
  });

  it('are all told when messaging cannot be reached', async () => {
    const send = postBatcher(() => Promise.resolve(refuse(fault('unavailable', 'runtime.unavailable'))));
    expect(await Promise.all([send(post('a')), send(post('b'))])).toMatchObject([
      { ok: false, fault: { kind: 'unavailable' } },
      { ok: false, fault: { kind: 'unavailable' } },
    ]);
  });

  it('go on in the next call while earlier ones are under way, and none is forgotten', async () => {
    let underWay = 0;
    let most = 0;
    const send = postBatcher(async (posts) => {
      underWay += 1;
      most = Math.max(most, underWay);
      await new Promise((resolve) => setImmediate(resolve));
      underWay -= 1;
      return ok(posts.map((_, at) => posted(at + 1)));
    });
    const answers = [];
    for (let at = 0; at < 1_200; at += 1) {
      answers.push(send(post(String(at))));
      if (at % 100 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    expect((await Promise.all(answers)).every(({ ok: isOk }) => isOk)).toBe(true);
    expect(most).toBeLessThanOrEqual(2);
  });
});
