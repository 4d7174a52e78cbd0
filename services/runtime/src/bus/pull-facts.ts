import { type Msg, createInbox, nanos } from '@nats-io/nats-core';
import type { BusConnection } from './connect-bus.ts';
import { type Delivery, readDelivery } from './delivery.ts';
import { ackWaitMs } from './prepare-consumer.ts';

export interface Pulling {
  /** Takes nothing new and finishes what is in hand. */
  stop(): Promise<void>;
}

export interface PullNeeds {
  readonly connection: BusConnection;
  readonly stream: string;
  readonly consumer: string;
  readonly service: string;
  /** Facts in hand at the same time at most. */
  readonly atOnce: number;
  /** Resolves when the fact was answered; never rejects. */
  readonly take: (delivery: Delivery) => Promise<void>;
  /** The consumer is not there any more: resolves when it is made again, or when it is time to look again. */
  readonly restore: () => Promise<void>;
}

const expiresMs = 30_000;
const heartbeatMs = 5_000;
/** The bus's notes on a pull request: it is alive; it ended because nothing came. Any other means that something is wrong with it. */
const notes = { alive: 100, expired: 408 };

/**
 * Pulls facts for a durable consumer: asks for as many as there is room for, one request at a time, and again when a quarter is free. So
 * the bus never brings a fact that has to wait here, and a replica that is busy or stops leaves facts to the others. (The library's own
 * `consume` fetches ahead, and loses what is on its way when it stops: such a fact would come again only when its answer is overdue.)
 */
export const pullFacts = (needs: PullNeeds): Pulling => {
  const { connection, atOnce, take, restore } = needs;
  const { nats } = connection;
  const inbox = createInbox(`_INBOX.${needs.service}`);
  const request = `$JS.API.CONSUMER.MSG.NEXT.${needs.stream}.${needs.consumer}`;
  const inHand = new Map<Delivery, Promise<void>>();
  let expected = 0;
  let heardAt = 0;
  let restoring = false;
  let stopped = false;

  const pull = (): void => {
    const free = atOnce - inHand.size;
    if (stopped || restoring || expected > 0 || free < atOnce / 4) return;
    expected = free;
    heardAt = performance.now();
    const wish = { batch: free, expires: nanos(expiresMs), idle_heartbeat: nanos(heartbeatMs) };
    if (connection.isUp()) nats.publish(request, JSON.stringify(wish), { reply: inbox });
  };

  const pullAnew = (): void => {
    expected = 0;
    pull();
  };

  const makeAgain = async (): Promise<void> => {
    if (restoring || stopped) return;
    restoring = true;
    await restore();
    restoring = false;
    pullAnew();
  };

  const begin = (delivery: Delivery): void => {
    const taken = take(delivery).then(() => {
      inHand.delete(delivery);
      pull();
    });
    inHand.set(delivery, taken);
  };

  const receive = (message: Msg): void => {
    heardAt = performance.now();
    const delivery = readDelivery(message);
    if (delivery !== undefined) {
      expected -= 1;
      if (stopped) delivery.again(0);
      else begin(delivery);
      pull();
      return;
    }
    const code = message.headers?.code;
    if (code === notes.expired) pullAnew();
    else if (code !== notes.alive) void makeAgain();
  };

  const subscription = nats.subscribe(inbox, {
    callback: (error, message) => {
      if (error === null) receive(message);
      else void makeAgain();
    },
  });
  const watching = setInterval(() => {
    if (expected > 0 && performance.now() - heardAt > 2.5 * heartbeatMs) pullAnew();
  }, heartbeatMs);
  const answering = setInterval(() => {
    for (const delivery of inHand.keys()) delivery.working();
  }, ackWaitMs / 3);
  const forgetUp = connection.onUp(pullAnew);
  pull();

  return {
    stop: async () => {
      stopped = true;
      forgetUp();
      clearInterval(watching);
      // What the bus has sent already still arrives, and is given back.
      await subscription.drain().catch(() => undefined);
      await Promise.all(inHand.values());
      clearInterval(answering);
    },
  };
};
