import { describe, expect, it } from '@jest/globals';
import { close, end, takeBack, written } from './end.ts';
import { onceOf } from './line.ts';
import {
  after,
  afternoon,
  caw,
  clbchat,
  happened,
  running,
  saysOf,
  stateOf,
  waiting,
} from './testing/examples.ts';

const nothing = { visitor: 0, counsellor: 0 };

describe('the end of a conversation', () => {
  it('comes once, by whoever ends it first', () => {
    const ended = stateOf(end(running(), { by: 'counsellor' }, after(60)));
    expect(ended).toMatchObject({ by: 'counsellor', endedAt: after(60) });
    expect(stateOf(end(ended, { by: 'visitor' }, after(61)))).toBe(ended);
  });

  it('is told once its line stands in the row, with how much was said', () => {
    const ended = stateOf(end(running(), { by: 'visitor' }, after(60)));
    const told = written(ended, [onceOf.ended], { visitor: 3, counsellor: 2 });
    expect(told).toMatchObject({
      value: { events: [{ kind: 'ended', said: { visitor: 3, counsellor: 2 } }] },
    });
    expect(saysOf(written(stateOf(told), [onceOf.ended], nothing))).toEqual([]);
  });

  it('is remembered as leaving quickly when the visitor leaves after it', () => {
    const ended = stateOf(end(running(), { by: 'counsellor' }, after(60)));
    const gone = stateOf(end(ended, { by: 'visitor', visitorGone: true }, after(70)));
    expect(gone).toMatchObject({ by: 'counsellor', visitorGone: true });
  });

  it('takes away what was said at the door when nobody had come in', () => {
    const ended = stateOf(end(waiting(), { by: 'time' }, after(60)));
    expect(stateOf(written(ended, [onceOf.ended], nothing)).door).toEqual({ nickname: {}, answers: {} });
  });
});

describe('a visitor who presses close', () => {
  it('can take it back at 299 seconds', () => {
    const closed = stateOf(close(running(), caw, afternoon));
    const back = stateOf(takeBack(closed, caw, after(299)));
    expect(back).toMatchObject({ state: 'running', returns: 1 });
    expect(back).not.toHaveProperty('closedAt');
    expect(happened(back)).toEqual(['left', 'joined']);
  });

  it('cannot take it back at 301 seconds', () => {
    const closed = stateOf(close(running(), caw, afternoon));
    expect(saysOf(takeBack(closed, caw, after(301)))).toEqual(['messaging.return-window-over']);
  });

  it('can always take it back where the organisation says "altijd terug", while it is open', () => {
    const rules = { ...caw, afterClosing: 'while-open' } as const;
    const closed = stateOf(close(running(), rules, afternoon));
    expect(stateOf(takeBack(closed, rules, after(7_200)))).toMatchObject({ state: 'running' });
  });

  it('ends it at once where there is no way back, and while nobody has come in', () => {
    expect(stateOf(close(running(), clbchat, after(1)))).toMatchObject({ state: 'ended', by: 'visitor' });
    expect(stateOf(close(waiting(), caw, after(1)))).toMatchObject({ state: 'ended', by: 'visitor' });
  });

  it('cannot take back what was never closed, nor what the counsellor ended', () => {
    expect(saysOf(takeBack(running(), caw, after(1)))).toEqual(['messaging.not-closed']);
    const ended = stateOf(end(running(), { by: 'counsellor' }, after(1)));
    expect(saysOf(takeBack(ended, caw, after(2)))).toEqual(['messaging.conversation-ended']);
  });

  it('may close, come back and close again', () => {
    const twice = [1, 2].reduce((before, round) => {
      const closed = stateOf(close(before, caw, after(round * 10)));
      const back = stateOf(takeBack(closed, caw, after(round * 10 + 5)));
      return back.state === 'running' ? back : before;
    }, running());
    expect(new Set(twice.toWrite.map(({ once }) => once)).size).toBe(4);
  });
});
