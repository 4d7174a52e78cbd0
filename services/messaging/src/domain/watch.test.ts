import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Conversation, ConversationRules } from './conversation.ts';
import { extend } from './duration.ts';
import { close, end } from './end.ts';
import { reach } from './reach.ts';
import { after, caw, clbchat, happened, running, saysOf, stateOf, waiting } from './testing/examples.ts';
import { dueAt, watch } from './watch.ts';

const minutes = (count: number) => after(count * 60);
const watched = (conversation: Conversation, rules: ConversationRules, at: Temporal.Instant): Conversation =>
  stateOf(watch(conversation, rules, at));
const warnings = (conversation: Conversation): readonly number[] =>
  conversation.toWrite.flatMap(({ happening }) =>
    happening.kind === 'time-warning' ? [happening.minutesLeft] : [],
  );

describe('the longest duration', () => {
  it('warns both at ten and at five minutes before the end, once each', () => {
    const seconds = [0, 34 * 60 + 59, 35 * 60, 35 * 60 + 1, 39 * 60, 40 * 60, 44 * 60];
    const last = seconds.reduce<Conversation>(
      (before, second) => watched(before, clbchat, after(second)),
      running(),
    );
    expect(warnings(last)).toEqual([10, 5]);
  });

  it('ends a conversation of CLBch@t at 45 minutes, and not a second before', () => {
    expect(watched(running(), clbchat, after(45 * 60 - 1)).state).toBe('running');
    expect(watched(running(), clbchat, minutes(45))).toMatchObject({ state: 'ended', by: 'time' });
  });

  it('does not end a conversation of CAW by itself: the time is up, the counsellor rounds off', () => {
    const late = [50, 55, 60, 90].reduce<Conversation>(
      (before, minute) => watched(before, caw, minutes(minute)),
      running(),
    );
    expect(late.state).toBe('running');
    expect(warnings(late)).toEqual([10, 5, 0]);
  });

  it('says only the last warning when nobody could be told in time', () => {
    expect(warnings(watched(running(), caw, minutes(58)))).toEqual([5]);
  });

  it('can be extended once at CAW, by a quarter, with new warnings', () => {
    const longer = stateOf(extend(watched(running(), caw, minutes(56)), caw, minutes(57)));
    expect(saysOf(extend(longer, caw, minutes(58)))).toEqual(['messaging.extension-spent']);
    expect(warnings(watched(longer, caw, minutes(64)))).toEqual([5]);
    expect(warnings(watched(longer, caw, minutes(65)))).toEqual([5, 10]);
  });

  it('cannot be extended at CLBch@t, nor before it began, nor after the end', () => {
    expect(saysOf(extend(running(), clbchat, minutes(1)))).toEqual(['messaging.extension-spent']);
    expect(saysOf(extend(waiting(), caw, minutes(1)))).toEqual(['messaging.conversation-not-started']);
    const ended = stateOf(end(running(), { by: 'visitor' }, minutes(1)));
    expect(saysOf(extend(ended, caw, minutes(2)))).toEqual(['messaging.conversation-ended']);
  });
});

describe('losing the page', () => {
  const lost = (side: 'visitor' | 'counsellor', from: Conversation = running()) =>
    stateOf(reach(from, { side, reachable: false }, caw, after(0)));

  it('keeps the conversation for a visitor who is back after 299 seconds', () => {
    const kept = watched(lost('visitor'), caw, after(299));
    const back = stateOf(reach(kept, { side: 'visitor', reachable: true }, caw, after(299)));
    expect(back).toMatchObject({ state: 'running', lostSince: {} });
  });

  it('ends it at 301 seconds, and begins anew with whoever comes then', () => {
    expect(saysOf(reach(lost('visitor'), { side: 'visitor', reachable: true }, caw, after(301)))).toEqual([
      'messaging.return-window-over',
    ]);
    expect(watched(lost('visitor'), caw, after(301))).toMatchObject({ by: 'visitor', visitorGone: true });
  });

  it('ends nothing while only the counsellor is gone', () => {
    expect(watched(lost('counsellor'), caw, after(3_000)).state).toBe('running');
  });

  it('ends it as both gone when nobody is left', () => {
    expect(watched(lost('visitor', lost('counsellor')), caw, after(301))).toMatchObject({ by: 'both-gone' });
  });

  it('ends what the visitor closed and did not take back', () => {
    const closed = stateOf(close(running(), caw, after(0)));
    expect(watched(closed, caw, after(300)).state).toBe('running');
    expect(watched(closed, caw, after(301))).toMatchObject({ state: 'ended', by: 'visitor' });
  });
});

describe('what nobody comes to any more', () => {
  it('forgets a door behind which nobody came, after an hour', () => {
    expect(watched(waiting(), caw, minutes(59)).state).toBe('waiting');
    expect(watched(waiting(), caw, minutes(60))).toMatchObject({ state: 'ended', by: 'time' });
  });
});

describe('when to look again', () => {
  it('is never later than the next thing that happens, and nothing happens before', () => {
    const anything = fc.record({
      rules: fc.constantFrom(caw, clbchat),
      acts: fc.array(fc.constantFrom('lose', 'lose-counsellor', 'close', 'extend'), { maxLength: 3 }),
      look: fc.integer({ min: 0, max: 90 * 60 }),
    });
    fc.assert(
      fc.property(anything, ({ rules, acts, look }) => {
        const before = acts.reduce<Conversation>((state, act, index) => {
          const decision = {
            lose: () => reach(state, { side: 'visitor', reachable: false }, rules, after(index)),
            'lose-counsellor': () =>
              reach(state, { side: 'counsellor', reachable: false }, rules, after(index)),
            close: () => close(state, rules, after(index)),
            extend: () => extend(state, rules, after(index)),
          }[act]();
          return decision.ok ? { ...decision.value.state, toWrite: [] } : state;
        }, running());
        const due = dueAt(before, rules);
        const isDue = due !== undefined && Temporal.Instant.compare(after(look), due) >= 0;
        expect(watched(before, rules, after(look)) !== before).toBe(isDue);
      }),
    );
  });

  it('is soon while something still has to be written', () => {
    const closed = stateOf(close(running(), caw, after(0)));
    expect(happened(closed)).toEqual(['left']);
    expect(dueAt(closed, caw)).toEqual(after(1));
  });
});
