import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Fault, Result } from '@baken/kernel';
import type { MessagePost } from '@baken/protocol';
import type { SessionEvent } from '../session/reduce-session.ts';
import { noAnswer, type AskBaken } from './ask-baken.ts';
import { outbox } from './outbox.ts';

const message = (text: string): MessagePost => ({ clientMessageId: `id of ${text}`, text });

/** A Baken that answers as it is told, and remembers what it was sent. */
const talkingBaken = () => {
  const sent: MessagePost[] = [];
  let fault: Fault | undefined;
  const baken: Pick<AskBaken, 'post'> = {
    post: <Value>(_path: string, body: unknown): Promise<Result<Value>> => {
      sent.push(body as MessagePost);
      const answer = fault
        ? { ok: false as const, fault }
        : { ok: true as const, value: { sequence: sent.length, at: '' } as Value };
      return Promise.resolve(answer);
    },
  };
  return {
    baken,
    sent,
    refuse: (next: Fault | undefined): void => {
      fault = next;
    },
  };
};

const opened = () => {
  const { baken, sent, refuse } = talkingBaken();
  const told: SessionEvent[] = [];
  const lost: string[] = [];
  const box = outbox(
    baken,
    (event) => told.push(event),
    (code) => lost.push(code),
  );
  const states = (): readonly string[] =>
    told.flatMap((event) =>
      event.name === 'moved' ? `${event.data.clientMessageId}: ${event.data.sending ?? ''}` : [],
    );
  return { box, sent, refuse, told, lost, states };
};

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

describe('messages on their way', () => {
  it('go one after the other, and get their tick when they are durable', async () => {
    const { box, sent, states } = opened();
    box.send(message('een'));
    box.send(message('twee'));
    expect(sent.map(({ text }) => text)).toEqual(['een']);
    await jest.advanceTimersByTimeAsync(0);
    expect(sent.map(({ text }) => text)).toEqual(['een', 'twee']);
    expect(states()).toEqual([
      'id of een: sending',
      'id of een: sent',
      'id of twee: sending',
      'id of twee: sent',
    ]);
  });

  it('stay unsent without a line, and go later with the same id and in the same order', async () => {
    const { box, sent, refuse, states } = opened();
    refuse(noAnswer);
    box.send(message('een'));
    box.send(message('twee'));
    await jest.advanceTimersByTimeAsync(3_500);
    expect(states().at(-1)).toBe('id of een: unsent');
    refuse(undefined);
    await jest.advanceTimersByTimeAsync(15_000);
    expect(new Set(sent.map(({ clientMessageId }) => clientMessageId))).toEqual(
      new Set(['id of een', 'id of twee']),
    );
    expect(states().slice(-3)).toEqual(['id of een: sent', 'id of twee: sending', 'id of twee: sent']);
  });

  it('go at once when the line is back', async () => {
    const { box, sent, refuse } = opened();
    refuse(noAnswer);
    box.send(message('een'));
    await jest.advanceTimersByTimeAsync(8_000);
    const before = sent.length;
    refuse(undefined);
    box.hurry();
    expect(sent).toHaveLength(before + 1);
  });

  it('are let go when Baken refuses them for good, and the next one goes', async () => {
    const { box, refuse, states, lost } = opened();
    refuse({ code: 'messaging.text-too-long', kind: 'invalid' });
    box.send(message('te lang'));
    await jest.advanceTimersByTimeAsync(0);
    refuse(undefined);
    box.send(message('kort'));
    await jest.advanceTimersByTimeAsync(0);
    expect(states()).toContain('id of te lang: refused');
    expect(states().at(-1)).toBe('id of kort: sent');
    expect(lost).toEqual([]);
  });

  it('say so when there is no visit any more', async () => {
    const { box, refuse, lost } = opened();
    refuse({ code: 'gateway.no-visit', kind: 'denied' });
    box.send(message('te laat'));
    await jest.advanceTimersByTimeAsync(0);
    expect(lost).toEqual(['gateway.no-visit']);
  });

  it('are not sent any more once somebody has left', async () => {
    const { box, sent, refuse } = opened();
    refuse(noAnswer);
    box.send(message('een'));
    await jest.advanceTimersByTimeAsync(0);
    box.stop();
    await jest.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(1);
  });
});
